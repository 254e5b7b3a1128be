import { foldKey } from '../../text/fold';
import { phrases } from './phrases';
import { tonedForm } from './words';

const list = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
/** Phrases with the spellings that their folded words stand for, tone marks and all: "chấm" and "chậm" fold to the same. */
const tonedTree = (text: string) => {
  const spelt = new Map<string, Set<string>>();
  for (const phrase of list(text)) {
    const key = foldKey(phrase);
    spelt.set(key, (spelt.get(key) ?? new Set()).add(tonedForm(phrase)));
  }
  return phrases(spelt);
};
const tree = <V>(text: string, value: V) => phrases(list(text).map((part) => [part, value] as const));

/** Names of levels and kinds of place, with what kind of place each is. */
export type PlaceKind = 'xa' | 'huyen' | 'thanh-pho' | 'tinh' | 'trung-uong' | 'thon' | 'khu-vuc' | 'dia-phuong';

export const levelTree = phrases<PlaceKind>([
  ...list('xã; phường; thị trấn; TT.; đặc khu; cơ sở').map((name) => [name, 'xa'] as const),
  ...list('huyện; quận; thị xã').map((name) => [name, 'huyen'] as const),
  ...list('thành phố; TP; Thành phố trực thuộc Trung ương; thành phố trực thuộc tỉnh; thành phố thuộc tỉnh').map(
    (name) => [name, 'thanh-pho'] as const,
  ),
  ...list('tỉnh').map((name) => [name, 'tinh'] as const),
  ...list('trung ương; TW; quốc gia; toàn quốc; cả nước').map((name) => [name, 'trung-uong'] as const),
  ...list('thôn; khu phố; tổ dân phố; buôn; xóm; khu dân cư').map((name) => [name, 'thon'] as const),
  ...list('khu vực').map((name) => [name, 'khu-vuc'] as const),
  ...list('địa phương').map((name) => [name, 'dia-phuong'] as const),
]);

/** Words that begin a collective phrase: "các", "những", and the slips "cá", "cac". */
export const eachTree = tree(
  'các; cá; những; mỗi; từng; toàn thể các; tất cả các; toàn bộ các; một số; các loại',
  true,
);

/** Nouns that collective phrases are made of: "các sở, ban, ngành", "tổ chức, doanh nghiệp". */
export const groupTree = tree(
  `
cơ quan; cơ quan chuyên môn; cơ quan chức năng; cơ quan báo chí; cơ quan thông tin đại chúng; cơ quan Đảng; cơ quan trung ương; cơ quan ngang bộ; cơ quan thuộc Chính phủ; cơ quan truyền thông; cơ quan nhà nước; cơ quan hành chính;
đơn vị; đơn vị sự nghiệp; đơn vị sự nghiệp công lập; đơn vị trực thuộc; địa phương; ngành; ban; sở; bộ; phòng; phòng ban; ban ngành; hội; hội đoàn thể; hội đặc thù; đoàn thể; hội quần chúng; tổ chức; tổ chức chính trị - xã hội; tổ chức chính trị xã hội; tổ chức CT-XH; tổ chức đoàn thể; tổ chức xã hội; tổ chức xã hội nghề nghiệp; tổ chức tín dụng; tổ chức hội; tổ chức Đảng; tổ chức kinh tế; tổ chức hành nghề;
doanh nghiệp; doanh nghiệp viễn thông; doanh nghiệp nhà nước; cá nhân; tập thể; bộ phận; bộ phận chuyên môn; cấp; các cấp; cấp ủy; cấp ủy đảng; cấp chính quyền; cấp hội; cấp bộ đoàn; lực lượng; lực lượng chức năng; lực lượng vũ trang; thành viên; ngành chức năng;
thôn; làng; bản; ấp; khu phố; tổ dân phố; xóm; buôn; khối phố; khu dân cư; tổ; tổ chuyên môn; tổ công nghệ số cộng đồng; tổ công tác; tổ khối; trường; trường học; nhà trường; cơ sở; cơ sở giáo dục; cơ sở y tế; cơ sở khám bệnh, chữa bệnh; cơ sở khám chữa bệnh; cơ sở đào tạo; cơ sở giáo dục nghề nghiệp; cơ sở kinh doanh; cơ sở lưu trú; cơ sở sản xuất;
quận; huyện; thị xã; thành phố; tỉnh; xã; phường; thị trấn; đặc khu; trung tâm; bệnh viện; trạm; trạm y tế; ngân hàng; ngân hàng thương mại; tập đoàn; công ty; tổng công ty; hợp tác xã; công chức; công chức chuyên môn; cán bộ; giáo viên; lớp; khoa; viện; học viện; vụ; cục; tổng cục; chi cục; hiệp hội; liên hiệp; khối; đội; đoàn; đài; báo; nhà mạng; trường mầm non; trường tiểu học; trường THCS; trường THPT; trường cao đẳng; trường đại học; tiểu học; mầm non; mẫu giáo; trung học; trung học cơ sở; trung học phổ thông; THCS; THPT; phổ thông;
hộ; hộ gia đình; hộ kinh doanh; người dân; chủ đầu tư; chủ cơ sở; nhà thầu; nhà đầu tư; đồng chí; đ/c; phòng chuyên môn; phòng chức năng; phòng nghiệp vụ; ban chuyên môn; ban quản lý; chi bộ; chi đoàn; chi hội; đảng bộ; đảng ủy; nhóm; bên; đối tượng; phòng khám; nhân viên; cha mẹ học sinh; phụ huynh; học sinh; sinh viên; viên chức; người lao động; chủ thể; tổ chức cơ sở đảng; chủ rừng; hãng; nhà xuất bản; cộng đồng; nhân dân; tổ chức, cá nhân; cơ quan tham mưu; cơ quan tư pháp; cơ quan tố tụng; cơ quan khối Đảng
`,
  true,
);

/** Groups that stand as a body without "các" before them. */
export const bareGroupTree = tree(
  `
cơ quan, đơn vị; cơ quan, tổ chức; cơ quan và tổ chức; đơn vị, tổ chức; tổ chức, đơn vị; tổ chức, đoàn thể; tổ chức đoàn thể; đơn vị, địa phương; đơn vị và địa phương; cơ quan, ban, ngành; tổ chức, doanh nghiệp; tổ chức, cá nhân; sở, ban, ngành; sở, ngành; ban, ngành; ban ngành; phòng, ban; bộ, ngành; đơn vị liên quan; đơn vị có liên quan; đơn vị trực thuộc; cơ quan liên quan; cơ quan có liên quan; địa phương liên quan; ngành liên quan; doanh nghiệp, người dân; đoàn thể; cơ quan chuyên môn; cơ quan chức năng; doanh nghiệp viễn thông; xã, phường; phường, xã; quận, huyện; huyện, thành phố; xã, phường, thị trấn; xã, phường, đặc khu; phòng chuyên môn; nhà trường; trường học; cán bộ, công chức; cán bộ, giáo viên; toàn trường; toàn thể; người dân; doanh nghiệp; hộ gia đình; cán bộ, giáo viên, nhân viên; CBGVNV; CB, GV, NV; CBGV; CBCC; CBCCVC; giáo viên; học sinh; phụ huynh; phụ huynh học sinh; cha mẹ học sinh; CMHS; chủ rừng; hộ dân; hộ nông dân; tổ chức tín dụng; gia đình và xã hội; cơ sở kinh doanh; gia đình học sinh; nhân dân; chủ đầu tư; lực lượng chức năng; cơ quan báo chí; tổ chức chính trị - xã hội
`,
  true,
);

/** What may close a collective phrase or a name. */
export const tailTree = tree(
  `có liên quan; liên quan; liên; chuyên môn; chức năng; nghiệp vụ; trực thuộc; khác; nêu trên; được giao nhiệm vụ; được phân công; có thẩm quyền; chủ quản; đoàn thể; chính trị - xã hội; ngành dọc; công lập; ngoài công lập; tư thục; dân lập; ngoài nhà nước; hữu quan; cùng cấp; cấp trên; cấp dưới; tối cao; tương ứng; viễn thông; trung ương; nhà trường`,
  true,
);

/** Who leads and who helps; everything before the word is the subject. */
export type Role = 'lead' | 'duty' | 'help' | 'with' | 'hub';

export const roleTree = phrases<Role>([
  ...list(`
chủ trì; làm chủ trì; là đơn vị chủ trì; là cơ quan chủ trì; chịu trách nhiệm chủ trì; có trách nhiệm chủ trì; chủ động chủ trì; chủ trì chính; chịu trách nhiệm chính; chịu trách nhiệm; làm đầu mối; là đầu mối; là cơ quan đầu mối; là đơn vị đầu mối; là cơ quan thường trực; là cơ quan chủ trì tham mưu; làm trưởng ban; làm tổ trưởng; làm trưởng đoàn; chịu trách nhiệm toàn diện; chủ trách; phụ trách chính; phụ trách chung; đầu mối chủ trì`).map(
    (phrase) => [phrase, 'lead'] as const,
  ),
  ...list('có trách nhiệm; có nhiệm vụ; có nghĩa vụ; phụ trách').map((phrase) => [phrase, 'duty'] as const),
  ...list(
    `phối hợp; phối kết hợp; phối hợp chặt chẽ; phối hợp tốt; tham gia phối hợp; chủ động phối hợp; tăng cường phối hợp; tích cực phối hợp; thường xuyên phối hợp; tiếp tục phối hợp; hỗ trợ phối hợp; phối hợp hỗ trợ; phối hợp thực hiện`,
  ).map((phrase) => [phrase, 'help'] as const),
  ...list('cùng với; cùng phối hợp; với; cùng; với sự phối hợp của; với sự tham gia của').map(
    (phrase) => [phrase, 'with'] as const,
  ),
]);

/** Words that may stand between "phối hợp" and the names. */
export const withTree = tree(
  'với; cùng với; cùng; và; giữa; với với; với sự tham gia của; chặt chẽ với; chặt chẽ cùng; chặt chẽ; và với; đồng bộ với; thường xuyên với; có hiệu quả với; hiệu quả với; kịp thời với',
  true,
);

/** What stands before the subject of an assignment: "Giao Sở Tư pháp chủ trì". */
export const assignTree = tonedTree(
  `giao; đề nghị; yêu cầu; kính đề nghị; trân trọng đề nghị; phân công; ủy quyền; ủy nhiệm; thống nhất giao; tiếp tục giao; chỉ định; mời; do; giao cho; giao trách nhiệm cho; giao nhiệm vụ cho; trách nhiệm của; nhiệm vụ của; đối với; thuộc trách nhiệm của; cơ quan thực hiện; cơ quan chủ trì; đơn vị chủ trì; đơn vị thực hiện; chủ trì thực hiện`,
);

/** What opens a clause before the subject: "Căn cứ chức năng, nhiệm vụ được giao, Sở …". */
export const clauseTree = tonedTree(
  `căn cứ; trên cơ sở; để; trong; trong quá trình; trước; sau; sau khi; khi; theo; nhằm; định kỳ; hàng; hằng; từ; đến; từng; thực hiện; nhận được; đối với; ngoài; bên cạnh; qua; tùy theo; nếu; trường hợp; đồng thời; ngay sau khi; kể từ; chậm nhất; với; hàng năm; hằng năm; hàng tháng; hằng tháng; tại; về; ngay; riêng`,
);

/** Words after which a name goes on with the body it belongs to. */
export const ofTree = tree(
  'thuộc; trực thuộc; của; thuộc quyền quản lý của; trong; tại; ở; đóng trên; hoạt động trên',
  false,
);

/** What actions of the genre begin with. */
export const verbTree = tonedTree(`
áp dụng; ban hành; báo cáo; bám sát; bảo đảm; biên soạn; biên tập; biểu dương; bố trí; bổ sung; bồi dưỡng; cải tiến; cải thiện; cam kết; can thiệp; cập nhật; cấp; cấp phát; cử; chấn chỉnh; chấp hành; chỉ đạo; chia sẻ; chịu; cho; chủ động; chú trọng; chuẩn bị; chuẩn hóa; chuyển; có; có văn bản; có kế hoạch; có phương án; có biện pháp; công bố; công khai; cung cấp; củng cố; cung ứng dịch vụ; dự báo; dự thảo; duy trì; đa dạng hóa; đào tạo; đánh giá; đảm bảo; đăng ký; đăng tải; đẩy mạnh; đẩy nhanh; để; đề xuất; đề nghị; định kỳ; định hướng; đôn đốc; đồng thời; động viên; đưa; được; gắn; ghi; giám sát; giao; giải quyết; giới thiệu; giữ; giúp; góp ý; gửi; hàng năm; hằng năm; hàng tháng; hằng tháng; hoàn thành; hoàn thiện; hoạt động; hỗ trợ; huy động; hướng dẫn; kết nối; kiện toàn; kiểm soát; kiểm tra; kiến nghị; kịp thời; kích hoạt; khai thác; khảo sát; khắc phục; khẩn trương; không; khuyến khích; làm; là; lãnh đạo; lập; liên hệ; lồng ghép; lưu trữ; mở; mở rộng; mở các; mua sắm; nâng cấp; nâng cao; nắm; nắm bắt; nêu; ngăn chặn; nghiêm túc; nghiên cứu; nộp; niêm yết; phát động; phát hành; phát hiện; phát huy; phát triển; phân bổ; phân công; phân tích; phê duyệt; phổ biến; phải; phản ánh; phối hợp; phòng ngừa; phụ trách; phục vụ; quán triệt; quan tâm; quản lý; quy định; quyết định; rà soát; ra; sẽ; sẵn sàng; sắp xếp; sơ kết; số hóa; sử dụng; sửa đổi; tái cấu trúc; tạo; tạo điều kiện; tạo lập; tập huấn; tập trung; tăng cường; tham dự; tham gia; tham mưu; thanh quyết toán; thành lập; tháo gỡ; thẩm định; thiết lập; theo dõi; thí điểm; thông báo; thông tin; thông qua; thống kê; thống nhất; thu thập; thu nhận; thúc đẩy; thực hiện; thực thi; thường xuyên; tích cực; tích hợp; tiến hành; tiếp nhận; tiếp thu; tiếp tục; tìm hiểu; tổng hợp; tổng kết; tổ chức; tổ chức thực hiện; trả lời; tranh thủ; trang bị; trao đổi; treo; trên cơ sở; trình; triển khai; triệt để; trực tiếp; truyền thông; truyên truyền; tuyên truyền; tuyển dụng; tự; tùy; ủng hộ; ưu tiên; vào cuộc; vận hành; vận động; viết; xác định; xác minh; xây dựng; xem xét; xử lý; xúc tiến; yêu cầu; căn cứ; theo chức năng; theo nhiệm vụ; theo thẩm quyền; theo quy định; theo hướng dẫn; theo phân công; theo lĩnh vực; trong phạm vi; trong quá trình; trong việc; trong công tác; trong triển khai; trong chỉ đạo; trong tuyên truyền; trong hướng dẫn; trong thực hiện; trong; tại; khi; nếu; nhằm; đến; từ; về; về việc; qua; ngoài; cần; chủ trì; sau khi; trước; trước ngày; trên; mà; thì; vào; đã; đang; do; như; nhưng; để; bằng; vì; tiến tới; sớm; hợp tác; ký kết; ký; dự; học tập; thi; dạy; họp; mời; nhắc nhở; chấm; đối chiếu; đối soát; làm sạch; làm giàu; kê khai; kiểm kê; kiểm đếm; lắp đặt; vận chuyển; in; đặt; cắm; tuần tra; bảo vệ; bảo quản; phun; tiêm; trồng; chăm sóc; khám; điều tra; điều trị; điều chỉnh; điều phối; đầu tư; xét; xét duyệt; thi hành; bàn giao; nghiệm thu; quyết toán; thanh toán; chi; chi trả; thanh tra; quảng bá; đưa tin; đăng; phát sóng; phát; lấy; tận dụng; trích; cho ý kiến; thảo luận; thay; thay thế; tự chịu; tự đánh giá; tuân thủ; truy cập; thụ hưởng; sản xuất; kinh doanh; khen thưởng; khởi tạo; thúc đẩy; tăng; giảm; rút; đóng góp; đề ra; nhân rộng; xã hội hóa; xây; sửa chữa; cải tạo; cắt; cắt giảm; đơn giản hóa; khôi phục; giáo dục; bảo trì; lan tỏa; thiết kế; vẫn; vừa; cũng; đều; còn; nay; này; đó; nơi; khác nhau; hưởng ứng; tư vấn; truyền tải; đón; tiếp; chọn; lựa chọn; rèn luyện; thể hiện; chưa; chậm; mình; khai báo; đối với; ban hành; dùng; dùng chung; gây; hiểu; tránh; nắm vững
`);

/** What a cell or bracket may hold instead of an agency: a time, a document, a matter, "như trên". */
export const otherTree = tonedTree(
  `
tháng; quý; năm; ngày; tuần; trước; sau; từ; trong; thường xuyên; hàng; hằng; khi; theo; đến; như trên; nt; x; ko; không; có; đã; đang; chưa; hoàn thành; cuối; đầu; giai đoạn; định kỳ; cả năm; 6 tháng; kế hoạch; quyết định; báo cáo; công văn; tờ trình; văn bản; nghị quyết; nghị định; thông tư; hội nghị; số; kết quả; bảng; thủ tục; các thủ tục; nội dung; nhiệm vụ; việc; công tác; dữ liệu; thời hạn; thời gian; kèm; kèm theo; gồm; bao gồm; như; ví dụ; trừ; riêng; nhất là; mục; điểm; khoản; phụ lục; biểu; mẫu; chi tiết; nếu; tỷ lệ; tối thiểu; ít nhất; trên; dưới; ứng dụng; hệ thống; cơ sở dữ liệu; phần mềm; kinh phí; nguồn; sản phẩm; danh mục; danh sách; lĩnh vực; tên; đăng ký; cấp; thẻ; giấy
`,
);
