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

/** Said behind the title of a list that is not known row by row. */
const NO_ROWS = ' (chưa có sẵn tên từng dịch vụ; không dùng để bắt lỗi tên)';

const service = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  defaultSnippets: [{ label: 'Dịch vụ công', body: { name: '$1', aliases: ['$2'] } }],
  properties: {
    name: { description: both('Tên chuẩn của dịch vụ công.', 'Standard name of the service.'), ...name },
    aliases: { description: both('Các cách gọi khác.', 'Other wordings.'), ...texts },
    level: {
      description: both('Mức độ cung cấp trực tuyến: 3, 4, một phần, toàn trình …', 'Level of service.'),
      ...name,
    },
    sector: { description: both('Lĩnh vực, ngành chủ trì.', 'Sector that leads.'), ...name },
  },
};

const serviceListsSchema = {
  description: both(
    'Danh mục dịch vụ công riêng, hoặc tên từng dịch vụ của danh mục chưa có sẵn (ghi đúng "id" của danh mục đó). Kế hoạch áp dụng danh mục khi kehoach.json nêu tên ở mục "services", hoặc khi kế hoạch viện dẫn văn bản của danh mục.',
    'Lists of services of the place itself, or the rows of a list that has none here (under its "id"). A list applies where kehoach.json names it under "services", or where a plan cites its document.',
  ),
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'services'],
    additionalProperties: false,
    defaultSnippets: [
      {
        label: 'Danh mục dịch vụ công',
        body: {
          id: '$1',
          title: '$2',
          document: 'Quyết định số $3 ngày $4 của $5',
          services: [{ name: '$6', level: '4', sector: '$7' }],
        },
      },
    ],
    properties: {
      id: {
        description: both('Tên ngắn, dùng để nêu ở mục "services".', 'Short name, to be used under "services".'),
        ...name,
      },
      title: { description: both('Tên danh mục.', 'Title of the list.'), ...name },
      document: {
        description: both(
          'Văn bản ban hành danh mục, ghi như khi viện dẫn. Ví dụ: "Quyết định số 12/QĐ-UBND ngày 05/6/2025 của UBND tỉnh".',
          'The document it comes with, as plans cite it: "Quyết định số 12/QĐ-UBND ngày 05/6/2025 của UBND tỉnh".',
        ),
        ...name,
      },
      from: {
        description: both(
          'Áp dụng từ ngày; không ghi thì từ ngày của văn bản.',
          'First day; that of the document if not given.',
        ),
        ...day,
      },
      to: { description: both('Áp dụng đến hết ngày.', 'Last day.'), ...day },
      services: {
        description: both('Các dịch vụ, theo thứ tự trong danh mục.', 'The services, in the order of the list.'),
        type: 'array',
        items: service,
      },
    },
  },
};

/** Names of the product's lists, explained; other names may be those of the workspace's own lists. */
const listIds = {
  anyOf: [
    {
      enum: serviceLists.map((list) => list.id),
      enumDescriptions: serviceLists.map((list) => both(list.title.vi + (list.complete ? '' : NO_ROWS), list.title.en)),
    },
    name,
  ],
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
    serviceLists: serviceListsSchema,
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
          'Danh mục dịch vụ công áp dụng cho các kế hoạch (ghi tên danh mục), và dịch vụ công riêng của địa phương (ghi trong ngoặc { }). Không nêu danh mục thì mỗi kế hoạch theo danh mục của văn bản mà nó viện dẫn; không viện dẫn thì theo 25 dịch vụ công thiết yếu của Quyết định số 06/QĐ-TTg.',
          'Lists of services that apply (by name), and services of the place itself (as objects). Where no list is named, each plan goes by the list whose document it cites, or else by the 25 essential services of Decision 06/QĐ-TTg.',
        ),
        anyOf: [listIds, { type: 'array', items: { anyOf: [...listIds.anyOf, service] } }],
      },
      serviceLists: serviceListsSchema,
    },
  };
}
