/** Tasks that plans of one programme usually hold, read out of real local plans, with the bodies that do them. */
import data from '../../data/tasks.json';
import { foldKey } from '../text/fold';
import { fillSlots, type GovernmentLevel, isValidOn, type SlotValues } from './wording';

export interface StandardTask {
  /** "dich-vu-cong-2"; stable. */
  readonly id: string;
  readonly group: string;
  /** What is to be done; holds slots such as {cap}. */
  readonly text: string;
  /** Levels at which such a task is usual. */
  readonly levels: readonly GovernmentLevel[];
  /** Kinds of body, see `bodyName`; the first leads. */
  readonly owner: readonly string[];
  readonly coop: readonly string[];
  /** A usual deadline; holds slots such as {nam}. */
  readonly deadline: string;
  readonly product?: string;
  /** "file:line" of the plans it was read from. */
  readonly sources: readonly string[];
}

export interface TaskGroup {
  readonly id: string;
  readonly title: string;
}

interface BodyName {
  readonly level: GovernmentLevel;
  readonly name: string;
  readonly from?: string;
  readonly to?: string;
}

const catalogue = data as unknown as {
  readonly bodies: Readonly<Record<string, { readonly generic: boolean; readonly names: readonly BodyName[] }>>;
  readonly groups: readonly TaskGroup[];
  readonly tasks: readonly StandardTask[];
};

export const taskGroups: readonly TaskGroup[] = catalogue.groups;

export const standardTasks: readonly StandardTask[] = catalogue.tasks;

/** Tasks usual at `level`, in the order of the groups. */
export const tasksFor = (level: GovernmentLevel): readonly StandardTask[] =>
  standardTasks.filter((task) => task.levels.includes(level));

/** The kinds of body that `bodyName` knows; `generic` for collective phrases such as "các cơ quan liên quan". */
export const standardBodies: readonly { readonly kind: string; readonly generic: boolean }[] = Object.entries(
  catalogue.bodies,
).map(([kind, { generic }]) => ({ kind, generic }));

/**
 * The name of the body that does work of `kind` ("tu-phap") at `level` on `date` (YYYY-MM-DD), with its slots; null when
 * the level has none.
 */
export function bodyName(kind: string, level: GovernmentLevel, date: string): string | null {
  const names = catalogue.bodies[kind]?.names ?? [];
  return names.find((name) => name.level === level && isValidOn(name, date))?.name ?? null;
}

const LEVEL_TAIL = / (?:cap )?(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: .*)?$/;
const SLOT = / ?\{\w+\}/g;

/**
 * The kind of body that a name without level and place stands for: "so tu phap", "phong tu phap" -> "tu-phap". A body
 * with several kinds of work is known by the first, its own.
 */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries(catalogue.bodies)
    .flatMap(([kind, { names }]) => names.map(({ name }) => [foldKey(name.replace(SLOT, '')), kind] as const))
    .reverse(),
);

/**
 * The body at `level` that does the work of the one called `name`, of whatever level and place that is, on `date`
 * (YYYY-MM-DD): "Sở Tư pháp" -> "Phòng Tư pháp". Slots that `values` does not fill are left out; null when the name is not
 * known or the level has no such body.
 */
export function bodyAt(name: string, level: GovernmentLevel, date: string, values: SlotValues): string | null {
  const kind = kinds.get(foldKey(name).replace(LEVEL_TAIL, ''));
  const body = kind === undefined ? null : bodyName(kind, level, date);
  return body === null ? null : fillSlots(body, values).replace(SLOT, '');
}

export interface AdaptedTask {
  readonly text: string;
  /** Names of single bodies and collective phrases, slots filled; empty when the level has no such body. */
  readonly owners: readonly string[];
  readonly coop: readonly string[];
  readonly deadline: string;
  readonly product: string | null;
}

/**
 * `task` in the words of one plan: its level and place from `values`, its bodies as they are called on `date`. A body
 * that would stand on both sides stays on the leading one.
 */
export function adaptTask(task: StandardTask, level: GovernmentLevel, date: string, values: SlotValues): AdaptedTask {
  const all: SlotValues = { nam: date.slice(0, 4), ...values };
  const named = (kinds: readonly string[]): string[] => [
    ...new Set(
      kinds
        .map((kind) => bodyName(kind, level, date))
        .filter((name) => name !== null)
        .map((name) => fillSlots(name, all)),
    ),
  ];
  const owners = named(task.owner);
  return {
    text: fillSlots(task.text, all),
    owners,
    coop: named(task.coop).filter((name) => !owners.includes(name)),
    deadline: fillSlots(task.deadline, all),
    product: task.product ? fillSlots(task.product, all) : null,
  };
}
