/** What the rules on drafting format share (Decree 30/2020/NĐ-CP, appendix I). */
import type { Plan } from '../plan/model';
import { fold } from '../text/fold';

/** Party documents follow another norm ("Số 05-KH/ĐU", "T/M") and are left alone. */
export function isPartyDocument({ header }: Plan): boolean {
  const number = fold(header.number ?? '');
  const issuer = fold((header.issuer ?? '').normalize('NFC'));
  return (
    /^\d*-[a-z]+\//.test(number) ||
    /(?:dang uy|tinh uy|thanh uy|huyen uy|quan uy|chi bo|ban chap hanh dang|tinh doan)/.test(issuer)
  );
}
