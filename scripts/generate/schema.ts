/** The schema of kehoach.json and the part of the settings that names the rules. */
import { serviceLists } from '../../server/src/knowledge/services';
import type { RuleInfo } from '../../server/src/rules/rule';
import { RULE_SETTINGS } from '../../server/src/workspace/config';
import { SEVERITY } from './pages';

/** Properties of the setting `kehoach.rules`, for completion and explanation in the editor. */
export const ruleSettings = (rules: readonly RuleInfo[]): Record<string, unknown> =>
  Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      {
        type: 'string',
        enum: [...RULE_SETTINGS],
        default: rule.severity,
        description: `%configuration.rule.${rule.id}%`,
      },
    ]),
  );

const both = (vi: string, en: string): string => `${vi}\n\n${en}`;

const paths = {
  oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
};

const texts = { type: 'array', items: { type: 'string' } };
const name = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

const agencies = {
  description: both(
    'Cơ quan, đơn vị chưa có trong danh mục, hoặc bổ sung tên gọi cho cơ quan đã có.',
    'Bodies that the catalogue does not have, or more names for those that it has.',
  ),
  type: 'array',
  items: {
    type: 'object',
    required: ['name'],
    additionalProperties: false,
    defaultSnippets: [{ label: 'Cơ quan', body: { name: '$1', abbreviations: ['$2'], level: 'xa' } }],
    properties: {
      name: { description: both('Tên đầy đủ, dùng làm tên chuẩn.', 'Full name; the standard one.'), ...name },
      abbreviations: { description: both('Các cách viết tắt.', 'Abbreviations.'), ...texts },
      variants: { description: both('Các tên gọi khác đang dùng.', 'Other names in use.'), ...texts },
      level: {
        description: both('Cấp: xã, huyện, tỉnh, trung ương.', 'Level of government.'),
        enum: ['xa', 'huyen', 'tinh', 'trung-uong'],
        enumDescriptions: ['cấp xã', 'cấp huyện', 'cấp tỉnh', 'trung ương'],
      },
      from: { description: both('Có từ ngày.', 'First day.'), ...day },
      to: { description: both('Đến hết ngày.', 'Last day.'), ...day },
      successors: {
        description: both('Cơ quan tiếp nhận nhiệm vụ.', 'Bodies that took over.'),
        type: 'array',
        items: {
          oneOf: [
            name,
            {
              type: 'object',
              required: ['name'],
              additionalProperties: false,
              properties: {
                name: { description: both('Tên cơ quan tiếp nhận.', 'Name of the body.'), ...name },
                work: { description: both('Phần nhiệm vụ được chuyển.', 'The work that went there.'), ...name },
              },
            },
          ],
        },
      },
    },
  },
};

const service = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  defaultSnippets: [{ label: 'Dịch vụ công', body: { name: '$1', aliases: ['$2'] } }],
  properties: {
    name: { description: both('Tên chuẩn của dịch vụ công.', 'Standard name of the service.'), ...name },
    aliases: { description: both('Các cách gọi khác.', 'Other wordings.'), ...texts },
    level: { description: both('Mức độ cung cấp trực tuyến.', 'Level of service.'), ...name },
    sector: { description: both('Lĩnh vực.', 'Sector.'), ...name },
  },
};

/** The schema of `.kehoach/*.json`. */
export const catalogueSchema = (): Record<string, unknown> => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '.kehoach/*.json',
  description: both(
    'Danh mục riêng của các kế hoạch trong thư mục chứa .kehoach: cơ quan, dịch vụ công.',
    'Catalogues of the plans in the folder that holds .kehoach: bodies, services.',
  ),
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    agencies,
    services: {
      description: both('Dịch vụ công riêng của địa phương.', 'Public services of the place itself.'),
      type: 'array',
      items: service,
    },
  },
});

export function configSchema(rules: readonly RuleInfo[]): Record<string, unknown> {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'kehoach.json',
    description: both('Cài đặt chung cho các kế hoạch trong thư mục này.', 'Settings for the plans in this folder.'),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      parents: {
        description: both(
          'Kế hoạch cấp trên: một danh sách tệp cho mọi kế hoạch, hoặc ghi riêng cho từng tệp. Không ghi thì lấy theo văn bản được viện dẫn ở câu “Thực hiện Kế hoạch số …”.',
          'Parent plans: one list for every plan, or by file. Without it the document cited in the preamble counts.',
        ),
        oneOf: [
          { type: 'string' },
          { type: 'array', items: { type: 'string' } },
          { type: 'object', additionalProperties: paths },
          {
            type: 'array',
            items: {
              type: 'object',
              required: ['plan', 'parents'],
              additionalProperties: false,
              properties: { plan: paths, parents: paths },
            },
          },
        ],
      },
      rules: {
        description: both('Mức của từng quy tắc.', 'Severity of each rule.'),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map((rule) => [
            rule.id,
            {
              description: both(rule.title.vi, rule.title.en),
              default: rule.severity,
              oneOf: RULE_SETTINGS.map((setting) => ({ const: setting, description: SEVERITY[setting].vi })),
            },
          ]),
        ),
      },
      exclude: {
        description: both('Tệp không kiểm tra; viết như trong .gitignore.', 'Files not to check, as in .gitignore.'),
        type: 'array',
        items: { type: 'string' },
      },
      baseline: {
        description: both(
          'Tệp ghi các lỗi tồn đọng, chưa xét đến; không ghi thì là kehoach.baseline.json cùng thư mục. Tạo bằng lệnh kehoach check --write-baseline.',
          'File of the findings accepted for now; kehoach.baseline.json beside this file when not given. Written by kehoach check --write-baseline.',
        ),
        type: 'string',
        pattern: '\\.baseline\\.json$',
      },
      language: {
        description: both('Ngôn ngữ của thông báo.', 'Language of the messages.'),
        enum: ['vi', 'en'],
      },
      agencies,
      services: {
        description: both(
          'Danh mục dịch vụ công áp dụng, và dịch vụ công riêng của địa phương.',
          'Lists of services that apply, and services of the place itself.',
        ),
        oneOf: [
          { enum: serviceLists.map((list) => list.id) },
          { type: 'array', items: { oneOf: [{ enum: serviceLists.map((list) => list.id) }, service] } },
        ],
      },
    },
  };
}
