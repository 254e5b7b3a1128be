import { agencyIndex } from '../../knowledge/agencies';
import { foldKey } from '../../text/fold';
import { phrases } from './phrases';

/** How a name goes on after its head word. */
export type HeadKind =
  /** A whole name; only level and place may follow: "Công an xã", "UBND huyện Đak Đoa". */
  | 'body'
  /** A field follows: "Sở Tư pháp", "Phòng Văn hóa và Thông tin". */
  | 'org'
  /** A body that its task names: "Tổ công tác triển khai Đề án 06", "Ban Chỉ đạo chuyển đổi số". */
  | 'team'
  /** An office; the body may follow: "Chủ tịch UBND xã", "Giám đốc các sở". */
  | 'title';

export interface Head {
  readonly kind: HeadKind;
  /** What two spellings of the head share: "ubnd" for "Ủy ban nhân dân". */
  readonly id: string;
  /** The first word as written in lower case, to tell "sở" from "số", "ban" from "bản"; null for abbreviations. */
  readonly toned: string | null;
  /** Needs a capital, since the same words have another meaning in a sentence: "Ban" and "ban hành". */
  readonly capital: boolean;
  /** Letters of an abbreviation, "CAP": no head unless written in capitals, since "cập" is a word. */
  readonly letters: boolean;
}

const table: [string, Head][] = [];

function add(kind: HeadKind, names: string, capital = false): void {
  for (const group of names.split(';')) {
    const spellings = group.split('=').map((name) => name.trim());
    const id = spellings[0]!.toLowerCase();
    for (const name of spellings) {
      if (name === '') continue;
      const first = name.split(/[\s&./-]/)[0]!;
      const toned = first === first.toUpperCase() ? null : first.toLowerCase();
      table.push([name, { kind, id, toned, capital, letters: /^[A-ZĐ]{2,4}$/.test(name) }]);
    }
  }
}

add(
  'body',
  `
Công an=CA; CAT; CAX; CAH; CATP; CAP; CATT; CAQ; CATX; UBND=Ủy ban nhân dân=Ủy ban Nhân dân (UBND)=Ủy ban nhân dân (UBND)=UB ND; HĐND=Hội đồng nhân dân=Hội đồng nhân dân (HĐND);
Thường trực HĐND=Thường trực Hội đồng nhân dân=TT HĐND=TTHĐND; HĐND và UBND=HĐND&UBND=HĐND-UBND=Hội đồng nhân dân và Ủy ban nhân dân;
Văn phòng UBND=VP UBND=VPUBND=VPUB=Văn phòng Ủy ban nhân dân=VP.UBND; Văn phòng HĐND và UBND=VP HĐND và UBND=Văn phòng HĐND&UBND=VP HĐND&UBND=Văn phòng HĐND-UBND=VP HĐND-UBND=Văn phòng HĐND, UBND=VP HĐND, UBND=Văn phòng Hội đồng nhân dân và Ủy ban nhân dân=VPHĐND&UBND;
Văn phòng Đoàn ĐBQH và HĐND=Văn phòng Đoàn đại biểu Quốc hội và HĐND=VP Đoàn ĐBQH và HĐND=Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân; Đoàn đại biểu Quốc hội=Đoàn ĐBQH; Văn phòng HĐND=VP HĐND;
Bảo hiểm xã hội=BHXH; Kho bạc Nhà nước=KBNN=Kho bạc; Tòa án nhân dân=TAND=Tòa án; Viện kiểm sát nhân dân=VKSND=Viện kiểm sát=VKS;
Ủy ban Mặt trận Tổ quốc Việt Nam=UBMTTQ Việt Nam=UBMTTQVN=Ủy ban MTTQ Việt Nam=Ủy ban MTTQVN=Ủy ban MTTQ=UBMTTQ=UB MTTQ=UB MTTQVN=UB MTTQ Việt Nam=Ủy ban Mặt trận Tổ quốc=Ủy ban Mặt trận=Mặt trận Tổ quốc Việt Nam=Mặt trận Tổ quốc=MTTQ Việt Nam=MTTQ=MTTQVN=Mặt trận;
Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy; Đảng ủy=ĐU; Chi bộ; Đảng bộ; Chi ủy; Ban Thường vụ=BTV; Ban Chấp hành=BCH; Thường trực;
Ban Thường vụ Tỉnh ủy=BTV Tỉnh ủy=TV Tỉnh ủy=Thường vụ Tỉnh ủy; Ban Thường vụ Thành ủy=BTV Thành ủy=TV Thành ủy; Ban Thường vụ Huyện ủy=BTV Huyện ủy; Ban Thường vụ Đảng ủy=BTV Đảng ủy;
Thường trực Tỉnh ủy=TT Tỉnh ủy; Thường trực Thành ủy=TT Thành ủy; Thường trực Huyện ủy=TT Huyện ủy; Thường trực Đảng ủy=TT Đảng ủy;
Văn phòng Tỉnh ủy=VP Tỉnh ủy; Văn phòng Thành ủy=VP Thành ủy; Văn phòng Huyện ủy; Văn phòng Đảng ủy=VP Đảng ủy; Ủy ban Kiểm tra=UBKT; Ủy ban Kiểm tra Tỉnh ủy; Ủy ban Kiểm tra Đảng ủy;
Tỉnh đoàn; Thành đoàn; Huyện đoàn; Quận đoàn; Thị đoàn; Xã đoàn; Phường đoàn; Đoàn Thanh niên Cộng sản Hồ Chí Minh=Đoàn TNCS Hồ Chí Minh=Đoàn TNCS HCM=Đoàn Thanh niên=Đoàn TN=ĐTN=Đoàn TNCSHCM; Chi đoàn; Liên đội;
Hội Liên hiệp Phụ nữ=Hội LHPN=HLHPN=Hội Phụ nữ=Hội Liên hiệp Phụ nữ Việt Nam; Hội Nông dân=HND=Hội Nông dân Việt Nam; Hội Cựu chiến binh=Hội CCB=HCCB; Hội Chữ thập đỏ=Hội CTĐ; Hội Người cao tuổi=Hội NCT; Hội Khuyến học; Hội Luật gia; Hội Cựu giáo chức; Hội Liên hiệp Thanh niên=Hội LHTN;
Liên đoàn Lao động=LĐLĐ; Công đoàn; Công đoàn cơ sở=CĐCS; Công đoàn ngành; Liên minh Hợp tác xã=Liên minh HTX;
Ban Chỉ huy Quân sự=Ban CHQS=BCHQS=BCH Quân sự=Ban CHQS (BCHQS); Bộ Chỉ huy Quân sự=Bộ CHQS; Bộ Tư lệnh=BTL; Bộ Chỉ huy Bộ đội Biên phòng=Bộ CHBĐBP=BĐBP=Bộ đội Biên phòng; Đồn Biên phòng; Ban Chỉ huy Bộ đội Biên phòng=Ban CHBĐBP; Ban Chỉ huy Phòng thủ khu vực;
Trạm Y tế=TYT; Văn phòng - Thống kê=VP-TK=VPTK; Văn phòng - Nội vụ;  Điện lực; Công ty Điện lực; Bưu điện=Bưu điện Văn hóa; Viễn thông; VNPT; Viettel; MobiFone; VNPost=Vietnam Post; EVN; Ngân hàng Nhà nước=NHNN; Ngân hàng Chính sách xã hội=NHCSXH; Agribank; Vietcombank; BIDV; Vietinbank; NAPAS; Thi hành án dân sự=THADS; Hải quan; Quản lý thị trường=QLTT;
Chính phủ; Thủ tướng Chính phủ=Thủ tướng=TTgCP; Quốc hội; Chủ tịch nước; Trung ương Đảng; Ban Bí thư; Bộ Chính trị; Văn phòng Chính phủ=VPCP; Văn phòng Quốc hội; Văn phòng Trung ương Đảng; Thanh tra Chính phủ=TTCP; Kiểm toán nhà nước; Ủy ban Thường vụ Quốc hội=UBTVQH; Ngân hàng Nhà nước Việt Nam=NHNN Việt Nam=NHNNVN; Bảo hiểm xã hội Việt Nam=BHXH Việt Nam; Tòa án nhân dân tối cao=TAND tối cao=TANDTC; Viện kiểm sát nhân dân tối cao=VKSND tối cao=VKSNDTC; Thông tấn xã Việt Nam; Đài Truyền hình Việt Nam=VTV; Đài Tiếng nói Việt Nam=VOV;
Ban Giám hiệu=BGH; Ban Giám đốc=BGĐ; Ban lãnh đạo; Hội đồng trường; Hội đồng sư phạm; Ban đại diện cha mẹ học sinh=Ban ĐDCMHS=BĐDCMHS=Ban đại diện CMHS; Giáo viên chủ nhiệm=GVCN=GV chủ nhiệm; Giáo viên bộ môn=GVBM; Tổng phụ trách Đội=TPT Đội=Tổng phụ trách=TPT; Nhà trường; Ban nề nếp;
Ủy ban bầu cử; Ban bầu cử; Tổ bầu cử; Hội đồng bầu cử quốc gia; Đảng ủy các cơ quan Đảng; Trang Thông tin điện tử; Cổng Thông tin điện tử; Bộ phận Một cửa=Bộ phận 1 cửa=BPMC=Bộ phận MC=Bộ phận Một cửa hiện đại=Bộ phận 1 cửa hiện đại=Bộ phận Một cửa điện tử=Bộ phận Một cửa liên thông; Báo và Phát thanh, Truyền hình=Báo và Đài Phát thanh, Truyền hình=Báo và PTTH=Báo và Đài PTTH; Trung tâm Hành chính công=TTHCC=TT HCC=Trung tâm Phục vụ hành chính công=TTPVHCC=TT PVHCC=TTPV HCC=Trung tâm PVHCC=Trung tâm Hành chính; Trung tâm Kiểm soát bệnh tật=CDC=TTKSBT; Ủy ban Chứng khoán Nhà nước; Hạt Kiểm lâm; Đội Quản lý thị trường; Tổ công nghệ số cộng đồng=Tổ CNSCĐ=Tổ CNS cộng đồng; Ban Cơ yếu Chính phủ; Hạt Quản lý đê
`,
);
add('body', 'Thanh tra; Nhà trường', true);
add(
  'body',
  `
Văn phòng Bộ; Văn phòng Sở; Thanh tra Bộ; Thanh tra Sở; Văn phòng Đăng ký đất đai=VPĐKĐĐ=Chi nhánh Văn phòng Đăng ký đất đai; Ban Công tác Mặt trận; Ban nhân dân; Ủy ban Dân tộc; Tổ Văn phòng; Tổ hành chính; Tổ chuyên môn=Tổ CM; Tổ bộ môn; Tổ dân phố=TDP; Tổ trưởng chuyên môn=TTCM; Đội Thuế; Ban An toàn giao thông; Ban Thường trực
`,
);
add(
  'org',
  `
Chi cục; Tổng cục; Trung tâm=TTâm; Bộ phận=BP; Công chức; Cán bộ; Chuyên viên; Nhân viên; Văn phòng=VP; Hiệp hội; Liên minh; Liên hiệp; Liên hiệp các Hội; Liên đoàn; Bệnh viện; Phòng khám; Ngân hàng; Công ty=Cty; Công ty cổ phần=CTCP; Công ty TNHH; Doanh nghiệp; Hợp tác xã=HTX; Tổng công ty=TCT; Tập đoàn; Chi nhánh; Tạp chí; Thường trực Ban; Nhà xuất bản; Nhà văn hóa; Thư viện; Bảo tàng; Học viện; Trường Đại học; Đại học; Trường Cao đẳng; Trường Trung cấp; Trường Chính trị; Trường THPT=Trường Trung học phổ thông; Trường THCS=Trường Trung học cơ sở; Trường Tiểu học; Trường Mầm non; Trường TH; Trường phổ thông; Trường TH&THCS; Ban Quản lý=BQL; Ban quản lý dự án=BQLDA; Ủy ban Quốc gia; Ủy ban=UB; Cơ quan Cảnh sát điều tra=Cơ quan CSĐT; Cơ quan Ủy ban Kiểm tra=Cơ quan UBKT; Phòng Giao dịch=PGD; Tổng đội; Quân khu; Cục Cảnh sát; Ngành; Tiểu ban; Nhóm; Tổ khối; Thuế cơ sở; Thuế; Thống kê; Cảng vụ
`,
);
add(
  'org',
  'Sở; Bộ; Phòng=P; Trường; Ban; Cục; Vụ; Viện; Tổ; Đội; Hội; Đoàn; Trạm; Đài; Báo; Khoa; Quỹ; Hạt; Kho; Đồn; Khối; Lớp',
  true,
);
add(
  'team',
  `
Tổ công tác=TCT; Tổ công tác liên ngành; Tổ giúp việc; Tổ biên tập; Tổ soạn thảo; Ban Chỉ đạo=BCĐ; Ban Chỉ huy=BCH; Ban Tổ chức; Ban biên tập; Ban soạn thảo; Hội đồng; Đoàn kiểm tra; Đoàn công tác; Đoàn giám sát; Ban điều hành; Ban vận động; Ban Giám sát; Hội đồng Phối hợp; Đoàn thanh tra; Tổ Đề án 06; Cơ quan thường trực; Thường trực Ban Chỉ đạo; Thường trực Tổ công tác; Thành viên Tổ công tác; Thành viên Ban Chỉ đạo
`,
);
add(
  'title',
  `
Chủ tịch=CT; Phó Chủ tịch=PCT=Các PCT; Thường trực Ủy ban; Giám đốc=GĐ; Phó Giám đốc=PGĐ; Tổng Giám đốc; Thủ trưởng; Thủ trưởng cơ quan; Chánh Văn phòng=CVP; Phó Chánh Văn phòng; Chánh Thanh tra; Chánh án; Viện trưởng; Cục trưởng; Vụ trưởng; Tổng cục trưởng; Chi cục trưởng; Bộ trưởng; Thứ trưởng; Bí thư; Phó Bí thư; Chỉ huy trưởng=CHT; Chỉ huy phó; Chính trị viên; Trưởng phòng=TP.; Phó Trưởng phòng; Trưởng ban; Phó Trưởng ban; Trưởng đoàn; Trưởng khoa; Trưởng trạm=Trạm trưởng; Đội trưởng; Phó Trưởng; Trưởng thôn; Trưởng bản; Trưởng ấp; Trưởng khu phố; Trưởng các đoàn thể; Bí thư chi bộ; Hiệu trưởng=HT; Phó Hiệu trưởng=PHT=P.HT; Tổ trưởng=TT CM; Tổ phó; Khối trưởng; Người đứng đầu; Lãnh đạo; Tập thể lãnh đạo; Đồng chí; Đ/c; Các đồng chí; Văn thư; Thủ quỹ; Chủ đầu tư; Chủ nhiệm; Phó Chủ nhiệm; Thủ thư
`,
);
add('title', 'Trưởng; Ông; Bà; Thầy; Cô; Chánh', true);

// Abbreviations of the catalogue that carry no level of their own: "BYT", "SNV", "TTYT".
const LEVEL_LAST = /\s(?:tỉnh|huyện|xã|thành phố)$/;
for (const entry of agencyIndex.entries) {
  for (const abbreviation of entry.abbr) {
    if (LEVEL_LAST.test(abbreviation) || abbreviation.length < 3 || !/^[\p{Lu}]{3}/u.test(abbreviation)) continue;
    table.push([
      abbreviation,
      { kind: 'body', id: abbreviation.toLowerCase(), toned: null, capital: false, letters: true },
    ]);
  }
}

/** Heads by their words; words of other tones fold to the same ("trường", "trưởng"), so there may be several. */
export const headTree = phrases(byWords(), true);

function byWords(): [string, Head[]][] {
  const groups = new Map<string, [string, Head[]]>();
  for (const [name, head] of table) {
    const key = foldKey(name);
    const group = groups.get(key);
    if (group) group[1].push(head);
    else groups.set(key, [name, [head]]);
  }
  return [...groups.values()];
}

/** What follows a head and makes the words something else: "Bộ luật", "Chính phủ số", "Báo cáo". */
export const notAfter: Readonly<Record<string, ReadonlySet<string>>> = {
  bộ: new Set('luat chi tieu cong du tieu may nguyen ma tai quy thu san loc cau giao'.split(' ')),
  'chính phủ': new Set('so dien kien'.split(' ')),
  ban: new Set('hanh dau ngay'.split(' ')),
  báo: new Set('cao chi gia hieu dong'.split(' ')),
  phòng: new Set('chong ngua dich hop benh o tranh thu khong'.split(' ')),
  hội: new Set('nghi hop thao nhap thi vien cho'.split(' ')),
  'hội đồng': new Set<string>(),
  đoàn: new Set('ket vien the'.split(' ')),
  tổ: new Set('chuc hop'.split(' ')),
  đội: new Set('ngu hinh mu'.split(' ')),
  cục: new Set('bo dien'.split(' ')),
  vụ: new Set('an viec mua dong'.split(' ')),
  viện: new Set('phi tro dan'.split(' ')),
  sở: new Set('huu thich di'.split(' ')),
  trạm: new Set('bien'.split(' ')),
  đài: new Set('tho nguyen'.split(' ')),
  quỹ: new Set('dat thoi'.split(' ')),
  khoa: new Set('hoc'.split(' ')),
  kho: new Set('khan du luu tang'.split(' ')),
  'công an': new Set('nhan vien'.split(' ')),
  'mặt trận': new Set<string>(),
  trường: new Set('hop ky quoc dien'.split(' ')),
  bà: new Set('con me ria'.split(' ')),
  cô: new Set('dong don'.split(' ')),
  'chi bộ': new Set<string>(),
  'cán bộ': new Set('cong can vien lanh'.split(' ')),
  'công chức': new Set('vien lanh'.split(' ')),
  nhóm: new Set('tham nhiem tien muc doi thu dich chi'.split(' ')),
  'trung tâm': new Set('cua la'.split(' ')),
  'văn phòng': new Set('pham'.split(' ')),
  'cơ quan': new Set('thuong'.split(' ')),
  thuế: new Set('thu suat gia mon'.split(' ')),
  'thống kê': new Set('so bao tong du phan'.split(' ')),
  thống: new Set<string>(),
  ngành: new Set('nghe'.split(' ')),
  khối: new Set('luong'.split(' ')),
  'thường trực': new Set<string>(),
  'viễn thông': new Set('cong di'.split(' ')),
};

/** The full form of each head, by its id. */
export const headNames: ReadonlyMap<string, string> = new Map(
  [...table].reverse().map(([name, head]) => [head.id, name]),
);
