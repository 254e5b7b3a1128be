import { phrases } from './phrases';

/**
 * The fields of work that name a body after its head word: "Sở *Tư pháp*", "Công chức *Tài chính - Kế toán*". Longest
 * match wins, so a compound that is one name must stand here as a whole.
 */
const FIELDS = `
Nội vụ; Tư pháp; Tư pháp - Hộ tịch; Hộ tịch; Tài chính; Tài chính - Kế hoạch; Kế hoạch - Tài chính; Kế hoạch và Đầu tư;
Kế hoạch; Kế hoạch - Tổng hợp; Tài chính - Kế toán; Kế toán - Tài chính; Kế toán; Kế toán - Ngân sách; Ngân sách - Kế toán; Ngân sách;
Tài chính - Ngân sách; Kinh tế - Ngân sách; Tài chính - Tổng hợp; Công Thương; Công nghiệp và Thương mại; Kinh tế; Kinh tế và Hạ tầng;
Kinh tế - Hạ tầng - Đô thị; Kinh tế - Kỹ thuật; Kinh tế - Xã hội; Kinh tế tổng hợp; Nông nghiệp; Nông nghiệp và Phát triển nông thôn;
Nông nghiệp và Môi trường; Nông - Lâm - Ngư nghiệp; Nông lâm; Tài nguyên và Môi trường; Tài nguyên; Môi trường; Đất đai; Giao thông vận tải;
Giao thông; Xây dựng; Quản lý đô thị; Đô thị; Hạ tầng; Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao; Văn hóa và Thông tin;
Văn hóa, Thông tin và Thể thao; Văn hóa - Thông tin - Thể thao và Du lịch; Văn hóa, Khoa học và Thông tin; Văn hóa - Xã hội;
Văn hóa - Nghệ thuật; Văn hóa; Văn hóa, Thể thao; Văn hóa, Thể thao và Truyền thanh; Văn hóa, Thể thao và Truyền thông;
Văn hóa, Thông tin và Truyền thông; Văn hóa, Thông tin và Truyền thanh; Văn hóa, Thông tin, Thể thao và Truyền thanh;
Truyền thông - Văn hóa - Thể thao; Truyền thông, Văn hóa và Thể thao; Văn hóa - Thông tin và Truyền thanh; Truyền thông và Văn hóa;
Du lịch; Thể dục thể thao; Thể thao; Thông tin và Truyền thông; Thông tin; Truyền thông; Truyền thanh; Truyền thanh - Truyền hình;
Phát thanh và Truyền hình; Phát thanh, Truyền hình; Truyền hình; Khoa học và Công nghệ; Khoa học; Khoa học, Công nghệ và Môi trường;
Công nghệ; Chuyển đổi số; Công nghệ số cộng đồng; Công nghệ thông tin; Công nghệ thông tin và Truyền thông; Bưu chính; Viễn thông;
Lao động - Thương binh và Xã hội; Lao động - Việc làm; Lao động; Thương binh - Xã hội; Chính sách - Xã hội; Chính sách xã hội; Chính sách;
Xã hội; Giáo dục và Đào tạo; Giáo dục; Đào tạo; Giáo dục nghề nghiệp; Giáo dục thường xuyên; Giáo dục mầm non; Giáo dục tiểu học; Giáo dục trung học;
Giáo dục nghề nghiệp - Giáo dục thường xuyên; Giáo dục chính trị và Công tác học sinh sinh viên; Khảo thí; Quản lý chất lượng;
Khảo thí và Quản lý chất lượng; Quản lý chất lượng giáo dục; Tổ chức cán bộ; Tổ chức - Hành chính; Hành chính - Tổng hợp; Hành chính - Quản trị;
Hành chính; Quản trị; Tổng hợp; Pháp chế; Y tế; Y tế dự phòng; Nghiệp vụ Y; Nghiệp vụ Dược; Dược; Y tế công cộng; Kiểm soát bệnh tật; Dân số;
Dân số - Kế hoạch hóa gia đình; Dân số - Trẻ em; Dân số và Phát triển; Kế hoạch hóa gia đình; Trẻ em; Bảo trợ xã hội; Công tác xã hội; An toàn vệ sinh thực phẩm; An toàn thực phẩm;
Vệ sinh an toàn thực phẩm; Ngoại vụ; Ngoại giao; Dân tộc; Dân tộc và Tôn giáo; Tôn giáo; Quy hoạch - Kiến trúc; Quy hoạch; Kiến trúc;
Quốc phòng; Quân sự; Công an; An ninh; An ninh trật tự; Thuế; Hải quan; Thống kê; Kho bạc; Thi hành án dân sự; Thi hành án; Kiểm lâm; Lâm nghiệp;
Chăn nuôi và Thú y; Chăn nuôi; Thú y; Trồng trọt và Bảo vệ thực vật; Trồng trọt; Bảo vệ thực vật; Thủy sản; Thủy lợi; Phòng chống thiên tai;
Thủy lợi và Phòng, chống thiên tai; Đê điều và Phòng, chống thiên tai; Phát triển nông thôn; Khuyến nông; Khuyến công; Dịch vụ nông nghiệp; Dịch vụ công;
Kỹ thuật nông nghiệp; Bảo vệ môi trường; Quản lý đất đai; Quản lý thị trường; Quản lý nhà nước; Tiêu chuẩn Đo lường Chất lượng; Văn thư; Văn thư - Lưu trữ; Lưu trữ;
Hành chính công; Phục vụ hành chính công; Cung ứng dịch vụ công; Dịch vụ hành chính công; Dịch vụ việc làm; Trợ giúp pháp lý; Phát triển quỹ đất; Xúc tiến đầu tư;
Xúc tiến thương mại; Xúc tiến đầu tư, thương mại và du lịch; Xúc tiến Du lịch; Tuyên giáo; Dân vận; Tuyên giáo và Dân vận; Xây dựng Đảng; Nội chính; Kiểm tra; Tổ chức;
Tổ chức - Nội vụ; Chính trị; Tham mưu; Hậu cần; Kỹ thuật; Một cửa; Một cửa liên thông; Một cửa điện tử; 1 cửa; 1 cửa hiện đại; Tiếp nhận và Trả kết quả;
Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính; Tiếp nhận hồ sơ và Trả kết quả; Văn phòng - Thống kê; Văn phòng; Văn phòng - Nội vụ; Nội vụ - Văn phòng; Địa chính; Địa chính - Xây dựng;
Địa chính - Nông nghiệp; Địa chính - Nông nghiệp - Môi trường; Địa chính - Nông nghiệp - Xây dựng và Môi trường; Địa chính - Xây dựng và Môi trường;
Địa chính - Môi trường; Địa chính - Đô thị; Địa chính - Xây dựng - Đô thị; Địa chính - Xây dựng - Đô thị và Môi trường; Địa chính - Xây dựng - Nông nghiệp và Môi trường;
Cải cách hành chính; Kiểm soát thủ tục hành chính; Tiếp công dân; Thi đua - Khen thưởng; Thi đua; Khen thưởng; Cán sự đảng;
An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao; Kỹ thuật nghiệp vụ; Cảnh sát quản lý hành chính về trật tự xã hội; Cảnh sát giao thông;
Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; Cảnh sát hình sự; Quản lý hành chính về trật tự xã hội; Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng cháy chữa cháy; Phòng, chống thiên tai và Tìm kiếm cứu nạn; Phòng thủ dân sự;
Phòng, chống dịch bệnh; Phòng chống tội phạm; Biên phòng; Bộ đội Biên phòng; Nông thôn mới; Giảm nghèo; An toàn giao thông; Quản lý dự án; Quản lý dự án đầu tư xây dựng;
Giám sát, điều hành thông minh; Giám sát, điều hành đô thị thông minh; Điều hành thông minh; Dữ liệu quốc gia về dân cư; Dữ liệu quốc gia; Đầu tư; Đầu tư xây dựng; Đấu thầu; Thẩm định; Giám sát; Đo đạc và Bản đồ; Khí tượng thủy văn; Quan trắc tài nguyên và môi trường; Điện lực; Năng lượng; Công nghiệp; Thương mại; Thương mại điện tử và Kinh tế số; Kinh tế số và Xã hội số;
Chính trị - Hành chính; Lý luận chính trị; Pháp luật; Phổ biến, giáo dục pháp luật; Bổ trợ tư pháp; Kiểm soát; Đối ngoại; Hợp tác quốc tế; Nghiên cứu; Đào tạo nghề; Đào tạo, bồi dưỡng;
Công tác học sinh; Công tác chính trị; Công tác sinh viên; Thiết bị; Thư viện; Bảo vệ; Chuyên môn; Học vụ; Toán - Tin; Ngữ văn; Ngoại ngữ; Khoa học tự nhiên; Khoa học xã hội; Tự nhiên; Mầm non; Tiểu học; Trung học cơ sở; Trung học phổ thông;
THCS; THPT; Dân tộc nội trú; Chất lượng; Kinh doanh; Nhân sự; Công nghiệp văn hóa; Di sản văn hóa; Quản lý văn hóa; Gia đình; Văn hóa cơ sở, Gia đình và Thư viện; Bình đẳng giới; Người có công; Việc làm; Tiền lương; Chính quyền địa phương; Công chức - Viên chức;
Nhà nước; Nhân dân; Thanh tra; Bầu cử;
Điều dưỡng; Kế hoạch tổng hợp; Kiểm soát nhiễm khuẩn; Khám bệnh; Hồi sức cấp cứu; Cấp cứu; Xét nghiệm; Chẩn đoán hình ảnh; Dinh dưỡng; Vật tư, thiết bị y tế; Thuốc và Điều trị; Chỉ đạo tuyến; Hộ sinh
`;

/** Every field by its words; spellings with other commas and dashes, "và" or "&" have the same path. */
export const fieldTree = phrases(
  FIELDS.split(';').map((name) => {
    const field = name.replace(/\s+/g, ' ').trim();
    return [field, field] as const;
  }),
  true,
);

/** Initials of a name, "và" left out: "Lao động - Thương binh và Xã hội" -> "ldtbxh". Expects folded words. */
export const initialsOf = (key: string): string =>
  key
    .split(' ')
    .filter((word) => word !== 'va')
    .map((word) => word[0] ?? '')
    .join('');

const OFFICES = ['Tư pháp', 'Kế toán', 'Địa chính', 'Văn phòng', 'Chính sách', 'Dân số', 'Tài chính - Kế toán'];
const LISTED_OFFICES = [...OFFICES, 'Văn hóa', 'Ngân sách', 'Tài chính', 'Lao động', 'Nội vụ'];

/** Fields that a commune's officers are called by without a head word, in a list: "Tư pháp", "Văn hóa". */
export const isOfficeField = (field: string): boolean => LISTED_OFFICES.some((name) => field.startsWith(name));

/** Those of them that name an officer even on their own; "Văn hóa" as a heading is a subject, not an officer. */
export const isOffice = (field: string): boolean => OFFICES.some((name) => field.startsWith(name));
