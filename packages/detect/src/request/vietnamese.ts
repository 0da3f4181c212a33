import { any, wording } from './wording.ts'

const strict =
  '(?:(?:1 |một |mấy |các |cái )?(?:bạn |anh |chị |em )?(?:nhân viên|nv|nvien|tư vấn viên|tvv|tổng đài viên|tổng đài|điện thoại viên|kỹ thuật viên|ktv|kỹ thuật|nhân sự trực|cskh|chăm sóc khách hàng|hỗ trợ viên|chuyên viên|giao dịch viên|bác sĩ|y tá|điều dưỡng|quản lý|quản lí|quan ly|sếp|giám đốc|trưởng (?:phòng|nhóm|ca|chi nhánh)|cấp trên|chủ shop|chủ quán|admin|ad|agent|operator|staff|người thật|con người|người phụ trách|người có thẩm quyền|người sống|người đàng hoàng)|(?:bộ phận|bp|phòng|ban|đội|bên|team) (?!mình (?:không|ko)|em |tôi |t |này)[^ ,]+(?: [^ ,]+)?)'
const someone =
  '(?:ai đó|ai|người nào(?: đó)?|1 người|một người|người|ng|một ai|một bạn|bạn nào|anh nào|chị nào|đồng nghiệp)'
const who = `(?:${strict}|${someone})`
const me = '(?:em|tôi|mình|anh|chị|t|m|tui|tao|e|a|c|cháu|con|bác|cô|chú)'
const talk =
  '(?:nói chuyện|ns chuyện|nc|nói|noi|gặp|gap|chat|trao đổi|liên hệ|liên lạc|kết nối|ket noi|tư vấn|trò chuyện|làm việc|hỏi|gọi|phản ánh|khiếu nại|nói thẳng)'
const want =
  '(?:muốn|mún|mun|muon|cần|can|cho|xin|xin cho|cho phép|làm ơn|nhờ|vui lòng|hãy|đòi|yêu cầu|mong|ước|thích|được|đc|dc|có thể|giúp|phiền)'
const bot =
  '(?:(?:chat ?)?bot|robot|rô bốt|máy(?: móc| tính| trả lời| tự động)?|may|ai|trí tuệ nhân tạo|trợ lý ảo|(?:tin nhắn |câu )?(?:trả lời|phản hồi) (?:tự động|mẫu|máy móc|rập khuôn))'
const put =
  '(?:(?<!noi )(?<!tro )(?<!cau )(?<!nc )chuyển|nối|kết nối|chuyển máy|nối máy|nối tiếp|chuyển tiếp|chuyển giúp|chuyển cuộc gọi)'

export const vietnamese = wording({
  script: 'latin',
  common:
    'tôi|em|mình|anh|chị|bạn|cho|là|có|không|ko|k|được|đc|dc|muốn|cần|với|của|và|này|đi|ạ|nhé|nha|rồi|gì|ai|nào|mà|thì|làm|người|nhân viên|bên|lại|gặp|nói|giúp|xin|ơi|sao|vậy|bao|nhiêu|chưa',
  people: `${who}|${bot}|gọi (?:lại )?(?:cho )?${me}|gọi lại|goi lai|chuyển máy|nối máy|gọi cho`,
  ask: [
    `(?:${want} )+(?:[^ ,]+ ){0,3}?${talk} (?:trực tiếp |chuyện |lại |thẳng |riêng |qua điện thoại )*(?:với |vs |cùng |tới |đến |voi |cho )?(?:${who})(?! (?:khác thì|nhận hàng|giao hàng|bán|thân))`,
    `(?:nói chuyện|noi chuyen|trao đổi|chat|trò chuyện|tư vấn|làm việc) (?:trực tiếp |thẳng )?(?:với|vs|voi|cùng) ${any(2)}?(?:${strict}|nguoi that|nhan vien|quan ly|người|nguoi)`,
    `(?:cho|xin|muốn|cần|cho phép|được|muon|can) (?:${me} )?(?:được )?(?:gặp|gap|nói với|liên hệ|liên lạc với|kết nối với|ket noi voi|nói chuyện với|gọi cho) ${any(2)}?(?:${strict}|nguoi that|nhan vien|quan ly|con nguoi|tu van vien|người|nguoi)`,
    `(?:gặp|gap) (?:${strict}|nguoi that|nhan vien|quan ly|con nguoi|tu van vien|tong dai vien)`,
    `${put} (?:(?:${me}|giúp|giùm|dùm|hộ|máy|ngay|luôn|cuộc gọi|cuộc trò chuyện|chat|vụ này|việc này|trường hợp này|cho) )*(?:qua|sang|tới|đến|cho|với|lên|gặp|về) (?:${me} )?(?:gặp |nói chuyện với )?(?:${strict}|nguoi that|nhan vien|quan ly|người|ai đó)`,
    `(?:chuyen|noi) (?:may |em |toi |minh |giup |cho |qua |sang |toi )+(?:nhan vien|nguoi that|quan ly|tu van vien|bo phan [^ ,]+|tong dai vien)`,
    `(?:${want} )+(?:bên (?:mình |bạn |đó |em )?|shop |ai đó |ai |có ai |nhân viên |bạn |anh |chị |ad )?(?:[^ ,]+ ){0,4}?(?:gọi (?:điện )?(?:lại )?(?:cho |giúp |giùm )?${me}|gọi lại|goi lai|goi cho (?:toi|em|minh)|gọi điện lại)(?! (?:là|khi|lúc giao|tên|trước khi|mỗi|nữa))`,
    `(?:có )?(?:ai|nhân viên|bạn nào|người nào|bác sĩ|kỹ thuật viên|quản lý|y tá|cskh|người) ${any(5)}?(?:gọi (?:điện )?(?:lại )?(?:cho |giúp )?${me}|gọi lại|liên hệ (?:lại )?(?:với |cho |trực tiếp )?${me}|liên lạc (?:lại )?(?:với )?${me})(?! (?:là|khi|lúc giao|nữa|hôm qua|bảo))`,
    `(?:gọi|goi) (?:điện |dien )?(?:lại |lai )(?:cho |giúp |giùm )?${me}(?: (?:đi|nhé|nha|với|ngay|gấp|ạ|luôn|di|nhe|liền|vào|lúc|qua|sau))`,
    `gọi (?:điện )?(?:lại )?(?:cho )?${me} (?:được|đc|dc) (?:không|ko|k|hông)`,
    `(?:có|co) (?:ai|ng|người|nguoi|nhân viên|nhan vien|bạn nào|người thật|nguoi that|ai là người)(?: (?:thật|that|ở đó|ở đây|đó|đấy|trực|bên đó|online|nào|o do))*(?: (?:không|ko|k|hông|hem|hok|khong|kg|ạ|vậy|để|xem|giúp|hỗ trợ|giải quyết|đọc|trả lời|kiểm tra|check|mà|có thể|cho))* (?:không|ko|k|hông|hok|khong|kg|để nói|nói chuyện|xem giúp|giúp (?:em|tôi|mình) (?:với|xem)|đọc tin|trả lời (?:em|tôi|mình)|xem hộ|xử lý)(?! (?:biết|thấy|dùng|bán|mua))`,
    `(?:gọi|kêu|kiếm|tìm|đưa|cử|phái|bảo|nhờ|cho) (?:giúp |giùm |hộ |${me} )*(?:sếp|quản lý|quản lí|nhân viên|người thật|người phụ trách|người có thẩm quyền|cấp trên|giám đốc|chủ shop|kỹ thuật viên|ai đó|người khác|người nào đó|đồng nghiệp)(?: (?:của bạn|của em|bên bạn))? (?:ra|vào|lên|đến|tới|đây|nói chuyện|gặp|xử lý|xem|giải quyết|trả lời|hỗ trợ|gọi|liên hệ|cho|đi|giúp|tiếp|kiểm tra|tư vấn|nghe máy|coi|đọc|rep)`,
    `(?:cho|để|nhờ|xin) (?:người thật|nhân viên|ai đó|một người|người|bạn nào) (?:[^ ,]+ ){0,2}?(?:xem|trả lời|đọc|xử lý|tiếp|hỗ trợ|giúp|vào|rep|kiểm tra|tư vấn|giải quyết)`,
    `(?:gọi|liên hệ|liên lạc|phản ánh|khiếu nại|nói chuyện|hỏi|gặp|tìm|nói)(?: (?:với|cho|tới|đến|được))? ai (?:bây giờ|đây|vậy|giờ|để được|để giải quyết|mới được|thế|được|đc|nhỉ|hả)`,
    `(?:tôi|em|mình|anh|chị|t|tui) (?:phải |nên |có thể |cần )?(?:gọi|liên hệ|gặp|nói chuyện với|hỏi) ai(?= $| ,| vậy| đây| bây| giờ| ạ)`,
    `(?:cần|muốn|cho|đòi|yêu cầu|xin) (?:một |1 |gặp |có )*(?:người thật|con người|nhân viên|nguoi that|nhan vien|tư vấn viên|người đàng hoàng|quản lý|kỹ thuật viên)(?= $| ,| trả lời| hỗ trợ| tư vấn| giúp| xử lý| ngay| thật| tra loi| ho tro| chứ| cơ| đi| gọi| liên hệ| vào| nói)`,
    `(?:người thật|nhân viên|con người|quản lý|tư vấn viên|tổng đài viên) (?:đi|đâu|đâu rồi|đâu hết rồi|giúp|với|nhé|ngay|gấp|làm ơn|pls|please)(?= $| ,| rồi| em| tôi| mình)`,
    `(?:quản lý|sếp|nhân viên|người thật|người phụ trách) (?:tôi|em|mình|t|tui) (?:muốn|cần) (?:gặp|nói chuyện)`,
    `(?:trả lời|phản hồi|hỗ trợ|tư vấn|câu trả lời) (?:từ|của|bởi|bằng) (?:người thật|con người|nhân viên|người|một người)`,
  ],
  refuse: `(?:(?:không|ko|k|khong|kg|hok|hông|chẳng|chả|chưa|đừng|dung|khỏi|thôi|miễn|khỏi cần|bớt)(?: (?:cần|muốn|phải|có|thích|nên|được|muon|can|ai|nhờ|cho|đâu|còn|tôi|em|mình|bao giờ|ngại|gặp|nói|chuyện|nói chuyện|với|gọi|liên hệ|chuyển|máy)){0,5}|hôm qua|hôm trước|vừa|đã|lúc nãy|sáng nay|tuần trước|cảm ơn|cám ơn|mấy giờ|khi nào|bao nhiêu ${any(2)}|bao giờ|có phải|phải|tại sao phải|sao phải|làm sao để thêm)`,
  refuseAfter: '(?:nữa đâu|làm gì|không cần|nữa|hôm qua|tuần trước|hôm trước|(?:rồi )?cảm ơn|quảng cáo|mời mua)',
  told: [
    `(?:bạn|mày|em|anh|chị|ad|shop|đây|cậu|b|có phải|đang nói|đang chat|tôi đang nói chuyện với|mình đang nói chuyện với) (?:có phải |là |có |đang |chỉ |phải |thật ra |với )*(?:người thật|người|con người|máy|bot|robot|ai|chatbot|nguoi that|nguoi|may|nhân viên)(?: (?:thật))?(?: (?:hay|à|hả|phải không|không|ko|k|đúng không|vậy|z|v|ạ|hay la)(?: [^ ,]+){0,4})`,
    `(?:(?:hôm qua|hôm trước|lúc nãy|sáng nay|hôm kia|tuần trước|bữa trước) )?(?:bạn |anh |chị |em |bên )?(?:nhân viên|nv|tư vấn viên|tổng đài|kỹ thuật viên|quản lý|shipper|bác sĩ|cskh|người giao|anh giao hàng)(?: [^ ,]+){0,4}? (?:bảo|nói|hứa|báo|kêu|nhắn|hẹn|đã|rất|nhiệt tình|thái độ|tư vấn sai|hướng dẫn|cư xử|dễ thương)(?: [^ ,]+){0,12}`,
    `(?:sếp|quản lý|nhân viên|bạn|vợ|chồng|mẹ|đồng nghiệp|giám đốc|kế toán) (?:của )?(?:tôi|em|mình|tui|công ty em|công ty tôi)(?: [^ ,]+){0,8}`,
    `(?:bao nhiêu|mấy|\\d+|hai|ba|bốn|năm|nhiều|mỗi|tối đa|đủ|dành cho|từng) (?:người|nhân viên|ng)(?: (?:lớn|dùng|ở|dung|xài|sử dụng|ngồi|ăn|không|thì|trên|một|là)[^,]*|(?= $| ,))`,
    `(?:thêm|xóa|xoá|mời|(?<!trao )đổi|sửa|thay|tuyển|đăng ký|phân quyền|tạo|cấp quyền|chặn|báo cáo)(?: [^ ,]+){0,3} (?:người|nhân viên|thành viên|admin|quản lý|cộng tác viên|liên hệ|user)(?: [^ ,]+){0,5}`,
    `(?:chuyển|gửi|tặng|bắn|nạp|cho vay|ck) (?:[^ ,]+ ){0,2}?(?:tiền|hàng|quà|điểm|tk|tài khoản|khoản|data)(?: [^ ,]+){0,3} (?:cho|sang|qua|đến) (?:[^ ,]+ ){0,2}?(?:người|bạn|ai|nhân viên)(?: [^ ,]+){0,4}`,
    `(?:giờ làm việc|số điện thoại|sđt|sdt|số|địa chỉ|hotline|email|giờ|phí|cước)(?: [^ ,]+){0,2} (?:tổng đài|cskh|chăm sóc khách hàng|nhân viên|của bộ phận|bộ phận|phòng|bác sĩ)(?: [^ ,]+){0,6}`,
    `(?:tổng đài|cskh|bộ phận [^ ,]+|chăm sóc khách hàng|phòng khám|nhân viên)(?: [^ ,]+){0,2} (?:mở cửa|làm việc|mấy giờ|đến mấy giờ|hoạt động|có làm|nghỉ|trực (?:tới|đến))(?: [^ ,]+){0,6}`,
    `(?:phần mềm|module|phân hệ|app|tính năng|phí|quyền|tài khoản|vai trò|trang) (?:[^ ,]+ )?(?:nhân sự|nhân viên|quản lý|chăm sóc khách hàng|admin|agent|con người)(?: [^ ,]+){0,5}|quyền con người|người (?:khác|thân|nhận|bán|mua|gửi|giao|thụ hưởng|dùng|yêu|lạ|đại diện|già)(?: [^ ,]+){0,4}`,
    `(?:có ai|ai) (?:biết|từng|dùng|bị|lấy|trộm|đã|thấy|mua|đang dùng|hack)(?: [^ ,]+){0,8}|(?:có )?ai (?:chỉ|hướng dẫn|giúp) (?:em|mình|tôi) (?:cách|làm sao)(?: [^ ,]+){0,6}`,
    `(?:cảm ơn|cám ơn|thanks|tks)[^,]*`,
    `shipper(?: [^ ,]+){0,3} gọi(?: [^ ,]+){0,4}`,
  ],
  alone: [
    `(?:(?:gặp|cho gặp|cần|muốn gặp|cho|cần gặp|xin gặp|gọi|với|gap|cho gap) )*(?:một |1 )?(?:nhân viên|nhan vien|người thật|nguoi that|tư vấn viên|tu van vien|tổng đài viên|tong dai vien|con người|quản lý|quan ly|cskh|chăm sóc khách hàng|nhân viên hỗ trợ|nhân viên tư vấn|admin|agent|operator|live (?:chat|agent)|sếp|kỹ thuật viên|hỗ trợ viên|người hỗ trợ|bộ phận (?:kế toán|kỹ thuật|khiếu nại|bán hàng|hỗ trợ|cskh|thanh toán|tín dụng)|phòng (?:kế toán|kỹ thuật|kinh doanh))(?: (?:thật|hỗ trợ|tư vấn|that))?`,
    '(?:gọi lại|goi lai|gọi|gọi điện)(?: cho)? (?:tôi|em|mình|toi|minh)|gọi lại|chuyển máy|nối máy|gặp người',
  ],
  around: [
    'alo|chào|hi|hello|shop|ad|ơi|oi|ạ|a|nhé|nha|nhe|đi|di|với|voi|ngay|gấp|gap gap|luôn|bây giờ|lẹ|nhanh|mau|giùm|giúp|làm ơn|vui lòng|xin|please|pls|cho tôi|cho em|cho mình|tôi|em|mình|cần|muốn|cảm ơn|thanks|trời ơi|ok|lên|coi|đâu|rồi|liền',
    '(?:chat ?)?bot|robot|máy|(?:không|ko|k|đừng|không phải|ko phải|khỏi) (?:bot|robot|máy|bạn|mày|cần bot|dùng bot)',
  ],
  tired: [
    `(?:không|ko|k|khong|kg|chán|ngán|mệt|đừng|thôi|hết muốn|ghét|bực|dẹp|đủ rồi)(?: (?:muốn|thích|cần|có|thèm|phải|còn|nữa|muon|can|rồi|lắm|cái|mấy|với|trò|bắt))* ${any(2)}?(?:nói chuyện|noi chuyen|nói|noi|chat|trả lời|tra loi|nc|nhắn|nghe|gặp|hỏi)(?: (?:chuyện|với|vs|voi|bằng|kiểu|bởi|mấy|cái|con|tin))* ${bot}`,
    `(?:không|ko|k|khong|đừng|thôi|dẹp) (?:cần|muốn|thích|dùng|xài|nói|cho|muon|can)? ?(?:mấy |cái |con |một )?${bot}(?= $| ,| nữa| đâu| nua| trả lời)`,
    `(?:không|ko|k|chẳng|chả|khong) (?:có|còn|thấy) (?:một |1 |bất kỳ |bất cứ |nổi )?(?:ai|người nào|người thật|nhân viên|ma nào|người)(?: (?:nào|thật|bên đó|ở đó|đó|để|trực|hỗ trợ|trả lời|giải quyết|đọc|giúp|xem|vậy|hết|hả|à|sao|nói chuyện))+(?<! được) ?`,
  ],
  later: [
    // A condition about the matter, never about the one asked.
    `(?:nếu|neu|nếu như|lỡ|khi nào) (?!(?:bạn|em|ad|shop|được|có thể|bot|mày|anh chị|bên) )(?:mà )?${any(10)}(?:nữa|lại|mai|ngày mai|thứ (?:hai|ba|tư|năm|sáu|bảy|\\d)|chủ nhật|tuần sau|cuối tuần|vẫn|tiếp|trước ngày|tối nay|lần nữa|hôm nào)`,
    `(?:nếu|neu|nếu như) (?!(?:bạn|em|ad|shop|được|bot) )${any(10)}(?:, )?(?:thì )?(?:tôi|em|mình|anh|chị) (?:sẽ|mới|chắc|phải)`,
    'lần sau|lần tới|(?:có lẽ|chắc|có thể) (?:[^ ,]+ ){0,4}?(?:sau|lát nữa|mai mốt)|để (?:sau|mai)|(?:thử|xem) (?:[^ ,]+ ){0,3}?(?:đã|trước)|chưa cần',
    'sẽ (?:gọi|gặp|yêu cầu|đòi|nhờ)',
  ],
})
