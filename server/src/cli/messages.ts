/** Texts of the command line in both languages. */
import type { Localized } from '../text/localized';

export const USAGE: Localized = {
  vi: `Kế hoạch: đọc và kiểm tra các văn bản kế hoạch hành chính.

Cách dùng:
  kehoach check [TỆP|THƯ MỤC|MẪU …]    kiểm tra và báo những chỗ cần sửa
  kehoach tasks [TỆP|THƯ MỤC|MẪU …]    liệt kê nhiệm vụ, cơ quan, thời hạn đã đọc được
  kehoach trace [TỆP|THƯ MỤC|MẪU …]    đối chiếu nhiệm vụ với kế hoạch cấp trên
  kehoach draft CẤP-TRÊN --for ĐƠN-VỊ  soạn dự thảo từ kế hoạch cấp trên
  kehoach lsp --stdio                  máy chủ ngôn ngữ cho các trình soạn thảo

Không nêu tệp nào thì lấy thư mục hiện tại; dấu - đọc từ đầu vào chuẩn.
Trong thư mục, các tệp *.kh.md, *.kh.txt và *.kehoach được đọc.

Tùy chọn chung:
  --language vi|en    ngôn ngữ của thông báo (mặc định: vi)
  --help              hướng dẫn; kehoach check --help để biết tùy chọn của từng lệnh
  --version           phiên bản

Mã kết thúc: 0 không có chỗ bắt buộc sửa · 1 có · 2 dùng sai hoặc có tệp không đọc được.
`,
  en: `Kế hoạch: reads and checks Vietnamese administrative plans.

Usage:
  kehoach check [FILE|FOLDER|GLOB …]    check, and say what has to be mended
  kehoach tasks [FILE|FOLDER|GLOB …]    list the tasks, agencies and deadlines that were read
  kehoach trace [FILE|FOLDER|GLOB …]    compare tasks with those of the parent plans
  kehoach draft PARENT --for UNIT       draft a plan that carries out a parent plan
  kehoach lsp --stdio                   the language server, for editors

Without a path the current folder is taken; - reads standard input.
In a folder, files named *.kh.md, *.kh.txt and *.kehoach are read.

Options everywhere:
  --language vi|en    language of messages (default: vi, en in an English locale)
  --help              this text; kehoach check --help for the options of a command
  --version           the version

Exit status: 0 nothing at error severity · 1 findings · 2 wrong usage or an unreadable file.
`,
};

export const USAGE_CHECK: Localized = {
  vi: `kehoach check [TỆP|THƯ MỤC|MẪU …]: kiểm tra kế hoạch.

  --format text|json|sarif|github|junit   dạng kết quả (mặc định: text)
  --parent TỆP                            kế hoạch cấp trên; có thể nêu nhiều lần
  --config TỆP                            tệp cấu hình thay cho kehoach.json gần nhất
  --rule MÃ=off|hint|info|warning|error   mức của một quy tắc; có thể nêu nhiều lần
  --max-warnings N                        quá N chỗ cần xác minh thì coi là không đạt
  --fix                                   tự sửa những chỗ sửa chắc chắn đúng rồi kiểm tra lại
  --write-baseline                        ghi mọi lỗi đang có vào kehoach.baseline.json; về sau chỉ báo lỗi mới
  --no-baseline                           báo cả những lỗi đã ghi trong tệp đó
  --quiet                                 chỉ in các chỗ cần sửa, không in ghi chú và tổng kết
  --language vi|en                        ngôn ngữ của thông báo
`,
  en: `kehoach check [FILE|FOLDER|GLOB …]: check plans.

  --format text|json|sarif|github|junit   form of the result (default: text)
  --parent FILE                           a parent plan; may be given more than once
  --config FILE                           configuration instead of the nearest kehoach.json
  --rule ID=off|hint|info|warning|error   severity of a rule; may be given more than once
  --max-warnings N                        more than N warnings count as a failure
  --fix                                   apply the safe fixes, then check again
  --write-baseline                        accept all present findings in kehoach.baseline.json; only new ones are shown
  --no-baseline                           show accepted findings, too
  --quiet                                 findings only, without notes and summary
  --language vi|en                        language of messages
`,
};

export const USAGE_TASKS: Localized = {
  vi: `kehoach tasks [TỆP|THƯ MỤC|MẪU …]: những gì đã đọc được trong kế hoạch.

  --format text|json|csv|md   dạng kết quả (mặc định: text; csv mở được bằng Excel)
  --language vi|en            ngôn ngữ của thông báo
`,
  en: `kehoach tasks [FILE|FOLDER|GLOB …]: what was read out of plans.

  --format text|json|csv|md   form of the result (default: text; csv opens in Excel)
  --language vi|en            language of messages
`,
};

export const ERRORS = {
  unknownCommand: { vi: 'không có lệnh "{name}"', en: 'there is no command "{name}"' },
  unknownOption: { vi: 'không có tùy chọn "{name}"', en: 'there is no option "{name}"' },
  badArguments: { vi: 'tham số không đúng: {reason}', en: 'wrong arguments: {reason}' },
  needsValue: { vi: 'tùy chọn "{name}" cần có giá trị', en: 'option "{name}" needs a value' },
  noValue: { vi: 'tùy chọn "{name}" không nhận giá trị', en: 'option "{name}" takes no value' },
  badChoice: {
    vi: 'tùy chọn "{name}": không có "{value}"; chọn một trong: {choices}',
    en: 'option "{name}": there is no "{value}"; choose one of: {choices}',
  },
  badRule: {
    vi: '"--rule {value}": viết --rule MÃ=off|hint|info|warning|error',
    en: '"--rule {value}": write --rule ID=off|hint|info|warning|error',
  },
  unknownRule: {
    vi: 'không có quy tắc "{id}"; các quy tắc: {known}',
    en: 'there is no rule "{id}"; the rules: {known}',
  },
  badNumber: { vi: 'tùy chọn "{name}" cần một số không âm', en: 'option "{name}" needs a number of at least 0' },
  fixStdin: {
    vi: '"--fix" không dùng được với đầu vào chuẩn (-), vì kết quả kiểm tra cũng in ra đó',
    en: '"--fix" does not go with standard input (-)',
  },
  twoBaselines: {
    vi: 'chỉ dùng một trong hai: "--write-baseline" hoặc "--no-baseline"',
    en: '"--write-baseline" does not go with "--no-baseline"',
  },
  needsStdio: { vi: 'lệnh "lsp" chỉ chạy với "--stdio"', en: 'the command "lsp" runs with "--stdio" only' },
  seeHelp: { vi: 'Xem hướng dẫn: kehoach --help', en: 'For help: kehoach --help' },
  broken: {
    vi: 'chương trình gặp lỗi ngoài dự kiến; đề nghị báo lại cho nhóm phát triển',
    en: 'the program failed unexpectedly; please report this',
  },
} satisfies Record<string, Localized>;

export const NOTES = {
  emptyFolder: {
    vi: '{name}: không có kế hoạch nào trong thư mục này (tìm *.kh.md, *.kh.txt, *.kehoach)',
    en: '{name}: no plans in this folder (looked for *.kh.md, *.kh.txt, *.kehoach)',
  },
  notAPlan: {
    vi: '{name}: văn bản này không giống một kế hoạch nên không được kiểm tra',
    en: '{name}: this text does not read like a plan and was not checked',
  },
  emptyFile: { vi: '{name}: tệp trống', en: '{name}: the file is empty' },
  trouble: { vi: '{name}: {reason}', en: '{name}: {reason}' },
  config: { vi: '{name}: {reason}', en: '{name}: {reason}' },
  parentNotFound: {
    vi: '{name}: không tìm thấy kế hoạch cấp trên {number} trong cùng thư mục; chưa đối chiếu nhiệm vụ với cấp trên',
    en: '{name}: the parent plan {number} is not in the same folder; tasks were not compared with it',
  },
  parentOther: {
    vi: '{name}: có tệp mang số {number} nhưng khác ngày hoặc khác cơ quan ban hành ({files}); chưa đối chiếu với cấp trên',
    en: '{name}: {files} has the number {number} but another date or issuer; tasks were not compared with it',
  },
  parentAmbiguous: {
    vi: '{name}: nhiều tệp cùng là kế hoạch cấp trên {number} ({files}); hãy chọn một bằng --parent hoặc kehoach.json',
    en: '{name}: more than one file is the parent plan {number} ({files}); choose one by --parent or kehoach.json',
  },
  parentNotAPlan: {
    vi: '{name}: tệp cấp trên {files} không giống một kế hoạch',
    en: '{name}: the parent {files} does not read like a plan',
  },
  parentCyclic: {
    vi: '{name}: các kế hoạch là cấp trên của nhau thành vòng ({files})',
    en: '{name}: the plans are each other’s parents ({files})',
  },
  accepted: { vi: '{name}: đã ghi {count} lỗi tồn đọng', en: '{name}: {count} findings accepted' },
  fixed: { vi: '{name}: đã sửa {count} chỗ', en: '{name}: {count} places mended' },
  notWritten: { vi: '{name}: không ghi được tệp ({reason})', en: '{name}: the file could not be written ({reason})' },
} satisfies Record<string, Localized>;
