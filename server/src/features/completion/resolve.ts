/** Documentation of a completion item, made when the drafter looks at it. */
import { serviceAtPlace } from '../../knowledge/service-lists';
import type { Plan } from '../../plan/model';
import { servicesOf } from '../../plan/service-lists';
import type { Language } from '../../text/localized';
import type { Trace } from '../../workspace';
import {
  catalogueEntry,
  describeAgency,
  describeCitation,
  describeDeadline,
  markdownLines,
  plainMarkdown,
} from '../describe';
import { describeListedService } from '../describe-service';
import { taskOffers } from '../offers';
import type { About } from './entry';

/** Markdown; null when there is nothing more to say. */
export function documentation(
  about: About,
  plan: Plan,
  trace: Trace | null,
  today: string,
  language: Language,
): string | null {
  const lines = describe(about, plan, trace, today, language);
  return lines.length > 0 ? markdownLines(lines) : null;
}

function describe(about: About, plan: Plan, trace: Trace | null, today: string, language: Language): readonly string[] {
  switch (about.kind) {
    case 'service': {
      const choice = servicesOf(plan, today);
      const listed = serviceAtPlace(about.list, about.index, choice);
      return listed ? describeListedService(listed, plan, choice.date, language) : [];
    }
    case 'agency': {
      const cluster = plan.agencies.find((it) => it.variants.some((variant) => variant.text === about.name));
      const date = plan.header.issueDate ?? today;
      const index = plan.knowledge.agencies;
      return cluster
        ? describeAgency(cluster, date, index, language)
        : catalogueEntry(about.name, date, index, language);
    }
    case 'deadline': {
      const holders = [...plan.tasks, ...plan.services];
      const deadline = holders.find((it) => it.reading.deadline?.text.trim() === about.phrase)?.reading.deadline;
      return deadline ? [describeDeadline(deadline, language)] : [];
    }
    case 'citation': {
      const citation = plan.citations.find((it) => it.number === about.number && it.date !== null);
      return citation ? describeCitation(citation, null, language) : [];
    }
    case 'task': {
      const offer = taskOffers(plan, trace, today, language).find((it) => it.id === about.id);
      if (!offer) return [];
      const bodies = [...offer.owners, ...offer.coop].map(plainMarkdown).join(', ');
      return [plainMarkdown(offer.text), bodies, offer.deadline ?? '', `*${plainMarkdown(offer.source)}*`].filter(
        (part) => part !== '',
      );
    }
  }
}
