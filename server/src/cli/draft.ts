/** `kehoach draft`: a draft that carries out a plan, on standard output. */
import { resolve } from 'node:path';
import { DRAFT_REFUSALS, draftFor } from '../features/draft';
import type { Localized } from '../text/localized';
import { createConfigs } from './corpus';
import { openDocuments } from './documents';
import { type Io, languageOf, OK, TROUBLE } from './io';
import { readArguments, wrong } from './options';
import { tell, tellTroubles } from './tell';

const USAGE_DRAFT: Localized = {
  vi: `kehoach draft CẤP-TRÊN --for "xã Kon Gang": soạn dự thảo từ kế hoạch cấp trên, in ra đầu ra chuẩn.

  CẤP-TRÊN                      tệp kế hoạch cấp trên
  --for ĐƠN-VỊ                  cấp và tên đơn vị soạn dự thảo
  --language vi|en              ngôn ngữ của thông báo
`,
  en: `kehoach draft PARENT --for "xã Kon Gang": a draft that carries out a parent plan, on standard output.

  PARENT                        file of the parent plan
  --for UNIT                    level and name of the unit that drafts
  --language vi|en              language of messages
`,
};

export async function runDraft(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, { for: { type: 'string' } });
  const language = languageOf(given.value('language'), io.env);
  if (given.flag('help')) {
    io.out(USAGE_DRAFT[language]);
    return OK;
  }
  const unit = given.value('for');
  if (unit === undefined) throw wrong('needsValue', { name: '--for' });
  const [path, ...more] = given.positionals;
  if (path === undefined || more.length > 0)
    throw wrong('badArguments', { reason: USAGE_DRAFT[language].split('\n')[0]! });
  const { knowledge } = createConfigs(undefined, io.cwd);
  const opened = await openDocuments([path === '-' ? path : resolve(io.cwd, path)], io, { knowledge });
  const failed = tellTroubles(opened, io, language);
  const [document] = opened.documents;
  if (failed || !document) return TROUBLE;
  const result = draftFor(document.plan, unit, io.today);
  if (result.kind !== 'draft') {
    tell(io, DRAFT_REFUSALS[result.kind][language]);
    return TROUBLE;
  }
  io.out(result.text);
  return OK;
}
