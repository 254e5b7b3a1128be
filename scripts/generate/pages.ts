/** Rule pages and the table of rules, in Markdown: Vietnamese first, an English summary below. */
import type { RuleInfo, Severity } from '../../server/src/rules/rule';

/** The reviewers' own words for the severities. */
export const SEVERITY: Readonly<Record<Severity | 'off', { readonly vi: string; readonly en: string }>> = {
  error: { vi: 'bắt buộc sửa', en: 'error' },
  warning: { vi: 'cần xác minh', en: 'warning' },
  info: { vi: 'nên sửa', en: 'information' },
  hint: { vi: 'biên tập', en: 'hint' },
  off: { vi: 'tắt', en: 'off' },
};

const TAGS: Readonly<Record<string, string>> = {
  'nhiem-vu': 'Nhiệm vụ',
  'thoi-han': 'Thời hạn',
  'co-quan': 'Cơ quan',
  'cap-tren': 'Kế hoạch cấp trên',
  'dich-vu-cong': 'Dịch vụ công',
  'vien-dan': 'Viện dẫn',
  'the-thuc': 'Thể thức',
  'chinh-ta': 'Chính tả',
  'ghi-chu': 'Ghi chú bỏ qua',
};

const NOTE = '<!-- Tệp này được tạo từ mã nguồn của quy tắc; sửa ở server/src/rules. -->';

export function rulePage(rule: RuleInfo): string {
  const { docs, id, severity, title } = rule;
  const example = docs.example.vi;
  const fence = '```';
  return `${NOTE}
# ${title.vi}

Quy tắc \`${id}\` · mức mặc định: **${SEVERITY[severity].vi}** · nhóm: ${rule.tags.map((tag) => TAGS[tag] ?? tag).join(', ')}

## Kiểm tra điều gì

${docs.what.vi}

## Vì sao

${docs.why.vi}

## Ví dụ

${fence}text
${example}
${fence}

## Cách sửa

${docs.fix.vi}

## Sửa tự động có an toàn không

${docs.safety.vi}

## Đổi mức hoặc bỏ qua

Cả thư mục, trong tệp \`kehoach.json\`:

${fence}json
{ "rules": { "${id}": "${severity === 'off' ? 'warning' : 'off'}" } }
${fence}

Một chỗ, bằng một dòng ghi chú ngay phía trên (không hiện khi xuất ra Word):

${fence}html
<!-- kehoach: bỏ qua ${id} -->
${fence}

Các cách bỏ qua khác: xem [bảng quy tắc](README.md#bỏ-qua-một-chỗ).

## In English

**${title.en}.** Default severity: ${SEVERITY[severity].en}.

- **What it does.** ${docs.what.en}
- **Why it matters.** ${docs.why.en}
- **The example.** ${docs.example.en}
- **How to fix it.** ${docs.fix.en}
- **Fix safety.** ${docs.safety.en}
`;
}

export function ruleTable(rules: readonly RuleInfo[]): string {
  const groups = [...new Set(rules.flatMap((rule) => rule.tags.slice(0, 1)))];
  const rows = groups.flatMap((tag) =>
    rules
      .filter((rule) => rule.tags[0] === tag)
      .map(
        (rule) =>
          `| [${rule.title.vi}](${rule.id}.md) | \`${rule.id}\` | ${SEVERITY[rule.severity].vi} | ${TAGS[tag] ?? tag} | ${rule.title.en} |`,
      ),
  );
  return `${NOTE}
# Các quy tắc kiểm tra

| Quy tắc | Tên trong cài đặt | Mức mặc định | Nhóm | In English |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

Bốn mức: **bắt buộc sửa** (\`error\`), **cần xác minh** (\`warning\`), **nên sửa** (\`info\`), **biên tập** (\`hint\`); \`off\` là tắt.

## Bỏ qua một chỗ

Ghi chú là chú thích HTML: không hiện khi xem trước, khi in và khi xuất ra Word. Một dòng chỉ có ghi chú không thuộc nhiệm vụ nào. Viết có dấu, không dấu hay bằng tiếng Anh đều được. Nhiều quy tắc cách nhau bằng dấu phẩy; không ghi tên quy tắc nào là tất cả. Sau dấu “ - ” hoặc trong ngoặc là lý do của người soạn thảo.

| Ghi chú | Có tác dụng | In English |
| --- | --- | --- |
| \`<!-- kehoach: bỏ qua missing-deadline -->\` | dòng ngay dưới (cả đoạn văn, cả nhiệm vụ nếu là dòng đầu của nhiệm vụ); đặt ở cuối dòng thì chính đoạn đó | \`ignore missing-deadline\` |
| \`<!-- kehoach: bỏ qua đến hết mục missing-deadline -->\` | từ đó đến hết mục chứa ghi chú | \`ignore section …\` |
| \`<!-- kehoach: bắt đầu bỏ qua numbering -->\` … \`<!-- kehoach: hết bỏ qua numbering -->\` | khoảng giữa hai ghi chú | \`ignore start …\`, \`ignore end …\` |
| \`<!-- kehoach: bỏ qua cả tệp numbering -->\` | cả văn bản | \`ignore file …\` |
| \`<!-- kehoach: nhiệm vụ riêng -->\` | nhiệm vụ ngay dưới là của riêng địa phương, không cần có trong kế hoạch cấp trên | \`own task\` |

Ghi chú không còn bỏ qua lỗi nào được nhắc lại bằng quy tắc [unused-silencing](unused-silencing.md).
`;
}
