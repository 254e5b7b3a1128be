import { describe, expect, it } from 'vitest';
import { readPlan } from '../../server/src/plan/read';
import { edit, parse } from '../../server/src/syntax/parse';
import {
  ancestorsOf,
  childrenOf,
  createTraces,
  emptyWorkspace,
  headerOf,
  identify,
  isRead,
  outdatedChildren,
  parentsOf,
  planOf,
  takenUp,
  update,
  type WorkspaceEvent,
} from '../../server/src/workspace';
import { type PlanText, plan, planText } from '../trace/plans';

const TASKS = ['Tuyên truyền Luật Hợp tác xã đến hội viên nông dân', 'Tập huấn kế toán hợp tác xã'];
const district: PlanText = { number: '80/KH-UBND', date: '03/3/2024', issuer: 'UBND huyện Sơn Động', tasks: TASKS };
const parent = 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động';
const commune: PlanText = { parent, tasks: TASKS };
const neighbour: PlanText = { parent, number: '9/KH-UBND', issuer: 'UBND xã Yên Định', tasks: [TASKS[0]!] };

const indexed = (uri: string, text: PlanText): WorkspaceEvent => ({
  kind: 'read',
  uri,
  state: identify(planText(text)),
});
const workspace = () =>
  update(emptyWorkspace(), [indexed('huyen', district), indexed('xa1', commune), indexed('xa2', neighbour)]).workspace;

describe('documents that are known by their headers', () => {
  it('have parents and children without being read', () => {
    const known = workspace();
    expect(parentsOf(known, 'xa1')).toMatchObject([{ status: 'found', uri: 'huyen' }]);
    expect(childrenOf(known, 'huyen')).toEqual(['xa1', 'xa2']);
    expect([...known.documents.values()].filter(isRead)).toEqual([]);
  });

  it('are read once, when somebody asks what they say', () => {
    const document = workspace().documents.get('xa1');
    const first = planOf(document);
    expect(first).toEqual(plan(commune));
    expect(planOf(document)).toBe(first);
    expect(headerOf(document)).toEqual(first!.header);
    expect(isRead(document)).toBe(true);
  });

  it('are read as ancestors, and as nothing else', () => {
    const known = workspace();
    expect(ancestorsOf(known, 'xa1').map((it) => it.plan.tasks.length)).toEqual([2]);
    expect([...known.documents.values()].filter(isRead).map(({ uri }) => uri)).toEqual(['huyen']);
  });

  it('count among those who take a task up once they have been traced', () => {
    const known = workspace();
    const traces = createTraces();
    expect(takenUp(known, 'huyen', traces).size).toBe(0);
    expect(outdatedChildren(known, 'huyen', traces)).toEqual(['xa1', 'xa2']);
    expect([...known.documents.values()].filter(isRead)).toEqual([]);
    traces.of(known, 'xa2');
    expect(outdatedChildren(known, 'huyen', traces)).toEqual(['xa1']);
    const takers = [...takenUp(known, 'huyen', traces).values()].map((list) => list.map((taker) => taker.uri));
    expect(takers).toEqual([['xa2']]);
  });

  it('go on counting for tasks that an edit of the parent has not touched', () => {
    const known = workspace();
    const traces = createTraces();
    for (const child of outdatedChildren(known, 'huyen', traces)) traces.of(known, child);
    const tree = parse(planText(district));
    const opened = update(known, [{ kind: 'opened', uri: 'huyen', plan: readPlan(tree) }]).workspace;
    for (const child of outdatedChildren(opened, 'huyen', traces)) traces.of(opened, child);
    const at = tree.text.indexOf(TASKS[1]!);
    const typed = readPlan(edit(tree, at, at, 'Tổ chức '));
    const edited = update(opened, [{ kind: 'edited', uri: 'huyen', plan: typed }]).workspace;
    expect(outdatedChildren(edited, 'huyen', traces)).toEqual(['xa1', 'xa2']);
    const [first, second] = typed.tasks;
    const takers = takenUp(edited, 'huyen', traces);
    expect(takers.get(first!)?.map((taker) => taker.uri)).toEqual(['xa1', 'xa2']);
    expect(takers.get(second!)).toBeUndefined();
  });

  it('stay as they are when their file is read again and says the same', () => {
    const before = workspace();
    const read = planOf(before.documents.get('huyen'));
    const after = update(before, [indexed('huyen', district)]).workspace;
    expect(planOf(after.documents.get('huyen'))).toBe(read);
    const changed = update(after, [indexed('huyen', { ...district, tasks: [TASKS[0]!] })]).workspace;
    expect(planOf(changed.documents.get('huyen'))?.tasks).toHaveLength(1);
  });

  it('keep what the editor has read of them when they are closed unchanged', () => {
    const own = plan(commune);
    const opened = update(workspace(), [{ kind: 'opened', uri: 'xa1', plan: own }]).workspace;
    const closed = update(opened, [{ kind: 'closed', uri: 'xa1' }]);
    expect(closed.toRead).toEqual(['xa1']);
    const after = update(closed.workspace, [indexed('xa1', commune)]).workspace;
    expect(planOf(after.documents.get('xa1'))).toBe(own);
    expect(after.documents.get('xa1')?.open).toBe(false);
  });
});
