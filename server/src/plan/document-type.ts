/** Types of documents (Decree 30/2020/NĐ-CP, appendix III), in full, in short, and as a number's symbol gives them away. */
import { fold } from '../text/fold';

/** Types folded, with their standard capitals. */
export const TYPES = new Map(
  [
    'Luật',
    'Bộ luật',
    'Hiến pháp',
    'Pháp lệnh',
    'Lệnh',
    'Sắc lệnh',
    'Nghị quyết',
    'Nghị quyết liên tịch',
    'Nghị định',
    'Quyết định',
    'Chỉ thị',
    'Thông tư',
    'Thông tư liên tịch',
    'Kế hoạch',
    'Kế hoạch liên ngành',
    'Kế hoạch liên tịch',
    'Kế hoạch phối hợp',
    'Chương trình',
    'Chương trình hành động',
    'Chương trình phối hợp',
    'Đề án',
    'Dự án',
    'Phương án',
    'Công văn',
    'Công điện',
    'Thông báo',
    'Thông báo kết luận',
    'Kết luận',
    'Hướng dẫn',
    'Hướng dẫn liên ngành',
    'Quy định',
    'Quy chế',
    'Quy chế phối hợp',
    'Quy trình',
    'Tờ trình',
    'Báo cáo',
    'Văn bản',
    'Văn bản hợp nhất',
    'Giấy mời',
    'Thông tri',
    'Điện',
    'Thư',
  ].map((name) => [fold(name), name] as const),
);
/** Words of the longest type. */
export const LONGEST_TYPE = 4;

/** Abbreviated types as clerks write them in front of a number: "QĐ số 06/QĐ-TTg", "CV 1552/…". */
export const SHORT_TYPES = new Map(
  Object.entries({
    qd: 'Quyết định',
    nd: 'Nghị định',
    nq: 'Nghị quyết',
    ct: 'Chỉ thị',
    tt: 'Thông tư',
    ttlt: 'Thông tư liên tịch',
    kh: 'Kế hoạch',
    cv: 'Công văn',
    tb: 'Thông báo',
    kl: 'Kết luận',
    hd: 'Hướng dẫn',
    bc: 'Báo cáo',
    ttr: 'Tờ trình',
    ctr: 'Chương trình',
    cd: 'Công điện',
    vb: 'Văn bản',
  }),
);

/** What the first group of a number's symbol says about the type. */
export const SYMBOL_TYPES = new Map([...SHORT_TYPES].filter(([short]) => short !== 'cv' && short !== 'vb'));
