/** A small plan to type in, with one task that lacks its owner and one that lacks its deadline. */
export const PLAN = `ỦY BAN NHÂN DÂN
XÃ TÂN AN

Số: 15/KH-UBND

Tân An, ngày 02 tháng 3 năm 2023

KẾ HOẠCH

Triển khai Đề án 06 trên địa bàn xã năm 2023

Thực hiện Kế hoạch số 40/KH-UBND ngày 10/02/2023 của UBND huyện An Bình về triển khai Đề án 06 năm 2023, UBND xã xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Triển khai kịp thời, có hiệu quả các nhiệm vụ được giao.

II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ

1. Công tác tuyên truyền

a) Tổ chức tuyên truyền, phổ biến nội dung Đề án 06 đến người dân trên địa bàn xã.

Cơ quan thực hiện: Công chức Văn hóa - Xã hội xã chủ trì, phối hợp với Công an xã.

Thời gian hoàn thành: Tháng 6/2023.

b) Tổ chức tập huấn cho Tổ công nghệ số cộng đồng về kỹ năng sử dụng dịch vụ công trực tuyến.

Thời gian hoàn thành: Tháng 5/2023.

c) Rà soát, làm sạch dữ liệu dân cư trên địa bàn xã.

Cơ quan thực hiện: Công an xã chủ trì, phối hợp với Công chức Tư pháp - Hộ tịch xã.

2. Công tác cải cách thủ tục hành chính

a) Niêm yết công khai các thủ tục hành chính tại trụ sở UBND xã.

Cơ quan thực hiện: Văn phòng - Thống kê xã.

Thời gian hoàn thành: Tháng 4/2023.

Nơi nhận:

- UBND huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`;

/** The plan that `PLAN` carries out. */
export const PARENT = `ỦY BAN NHÂN DÂN
HUYỆN AN BÌNH

Số: 40/KH-UBND

An Bình, ngày 10 tháng 02 năm 2023

KẾ HOẠCH

Triển khai Đề án 06 trên địa bàn huyện năm 2023

Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2023 của UBND tỉnh về triển khai Đề án 06, UBND huyện xây dựng kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Triển khai kịp thời, có hiệu quả các nhiệm vụ được giao.

II. NỘI DUNG VÀ PHÂN CÔNG NHIỆM VỤ

1. Công tác tuyên truyền

a) Tổ chức tuyên truyền, phổ biến nội dung Đề án 06 đến người dân trên địa bàn huyện.

Cơ quan thực hiện: Phòng Văn hóa và Thông tin huyện chủ trì, phối hợp với Công an huyện.

Thời gian hoàn thành: Tháng 6/2023.

b) Tổ chức tập huấn cho Tổ công nghệ số cộng đồng về kỹ năng sử dụng dịch vụ công trực tuyến.

Cơ quan thực hiện: Phòng Văn hóa và Thông tin huyện.

Thời gian hoàn thành: Tháng 5/2023.

c) Rà soát, làm sạch dữ liệu dân cư trên địa bàn huyện.

Cơ quan thực hiện: Công an huyện chủ trì, phối hợp với Phòng Tư pháp huyện.

Thời gian hoàn thành: Thường xuyên.

2. Công tác cải cách thủ tục hành chính

a) Niêm yết công khai các thủ tục hành chính tại trụ sở UBND các cấp.

Cơ quan thực hiện: Văn phòng HĐND và UBND huyện.

Thời gian hoàn thành: Tháng 4/2023.

Nơi nhận:

- UBND tỉnh;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`;
