import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  childrenOf,
  configure,
  createTraces,
  descendantsOf,
  emptyWorkspace,
  numberKey,
  parentsOf,
  takenUp,
  update,
  type Workspace,
  type WorkspaceEvent,
} from '../../server/src/workspace';
import { type PlanText, plan } from '../trace/plans';

const workspaceOf = (files: Readonly<Record<string, PlanText | WorkspaceEvent>>): Workspace =>
  update(
    emptyWorkspace(),
    Object.entries(files).map(([uri, file]) =>
      'kind' in file ? file : { kind: 'read', uri, state: { kind: 'read', plan: plan(file) } },
    ),
  ).workspace;

const TASKS = ['Tuyên truyền Luật Hợp tác xã đến hội viên nông dân', 'Tập huấn kế toán hợp tác xã'];
const province: PlanText = { number: '200/KH-UBND', date: '10/02/2024', issuer: 'UBND tỉnh Bắc Giang', tasks: TASKS };
const district: PlanText = {
  number: '80/KH-UBND',
  date: '03/3/2024',
  issuer: 'UBND huyện Sơn Động',
  parent: 'Kế hoạch số 200/KH-UBND ngày 10/02/2024 của UBND tỉnh Bắc Giang',
  tasks: TASKS,
};
const commune: PlanText = {
  parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động',
  tasks: TASKS,
};

describe('parents by citation', () => {
  it('finds the document with the cited number, date and issuer, and goes up the chain', () => {
    const workspace = workspaceOf({ tinh: province, huyen: district, xa: commune });
    expect(parentsOf(workspace, 'xa')).toMatchObject([{ status: 'found', uri: 'huyen' }]);
    expect(ancestorsOf(workspace, 'xa').map((it) => [it.uri, it.depth])).toEqual([
      ['huyen', 1],
      ['tinh', 2],
    ]);
    expect(childrenOf(workspace, 'tinh')).toEqual(['huyen']);
    expect(descendantsOf(workspace, 'tinh')).toEqual(['huyen', 'xa']);
  });

  it('says that two files have the number', () => {
    const workspace = workspaceOf({ huyen: district, 'huyen (bản sao)': district, xa: commune });
    expect(parentsOf(workspace, 'xa')).toMatchObject([{ status: 'ambiguous', uris: ['huyen', 'huyen (bản sao)'] }]);
    expect(createTraces().of(workspace, 'xa')).toBeNull();
  });

  it('tells districts with one number apart by issuer', () => {
    const neighbour = { ...district, issuer: 'UBND huyện Lục Ngạn' };
    const workspace = workspaceOf({ khac: neighbour, huyen: district, xa: commune });
    expect(parentsOf(workspace, 'xa')).toMatchObject([{ status: 'found', uri: 'huyen' }]);
  });

  it('does not take last year’s plan of the same number', () => {
    const workspace = workspaceOf({ cu: { ...district, date: '05/3/2023' }, xa: commune });
    expect(parentsOf(workspace, 'xa')).toMatchObject([
      { status: 'missing', why: { kind: 'other-document', uris: ['cu'] } },
    ]);
  });

  it('says that no file has the number', () => {
    expect(parentsOf(workspaceOf({ xa: commune }), 'xa')).toMatchObject([
      { status: 'missing', why: { kind: 'not-in-workspace' }, reference: { number: '80/KH-UBND' } },
    ]);
  });

  it('ends at a cycle and says how it goes round', () => {
    const round = { ...province, parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động' };
    const workspace = workspaceOf({ tinh: round, huyen: district, xa: commune });
    expect(parentsOf(workspace, 'huyen')).toMatchObject([{ status: 'cyclic', uris: ['huyen', 'tinh', 'huyen'] }]);
    expect(ancestorsOf(workspace, 'xa').map((it) => it.uri)).toEqual(['huyen', 'tinh']);
    expect(descendantsOf(workspace, 'huyen')).toEqual(['tinh', 'xa']);
  });

  it('a plan that cites its own number has no parent by that', () => {
    const workspace = workspaceOf({
      xa: { ...commune, parent: 'Kế hoạch số 12/KH-UBND ngày 05/5/2024 của UBND xã Hòa Bình' },
    });
    expect(parentsOf(workspace, 'xa')).toEqual([]);
  });

  it('reads a number however it is spaced', () => {
    expect(numberKey('2274 /KH-UBND')).toBe(numberKey('2274/KH–UBND'));
    expect(numberKey('02/KH-UBND')).toBe(numberKey('2/KH-UBND'));
    expect(numberKey('      /KH-UBND')).toBeNull();
    expect(numberKey('…/KH-UBND')).toBeNull();
  });
});

describe('parents by configuration', () => {
  const files = { tinh: province, huyen: district, xa: commune };

  it('stand in place of the citation', () => {
    const workspace = configure(workspaceOf(files), { parentsOf: (uri) => (uri === 'xa' ? ['tinh'] : []) });
    expect(parentsOf(workspace, 'xa')).toMatchObject([{ status: 'found', uri: 'tinh', reference: null }]);
  });

  it('a list for a whole folder does not make the parents each other’s children', () => {
    const workspace = configure(workspaceOf(files), { parentsOf: () => ['huyen'] });
    expect(parentsOf(workspace, 'xa')).toMatchObject([{ status: 'found', uri: 'huyen', reference: null }]);
    expect(parentsOf(workspace, 'huyen')).toMatchObject([{ status: 'found', uri: 'tinh' }]);
    expect(parentsOf(workspace, 'tinh')).toEqual([]);
  });

  it('each way in which a named file cannot be used is told', () => {
    const workspace = configure(
      update(workspaceOf(files), [
        { kind: 'read', uri: 'khoa', state: { kind: 'unreadable', reason: 'EACCES' } },
        { kind: 'read', uri: 'to', state: { kind: 'too-large', bytes: 9e6, limit: 4e6 } },
      ]).workspace,
      { parentsOf: (uri) => (uri === 'xa' ? ['khong-co', 'khoa', 'to'] : []) },
    );
    expect(parentsOf(workspace, 'xa')).toMatchObject([
      { status: 'missing', why: { kind: 'no-file', uri: 'khong-co' } },
      { status: 'missing', why: { kind: 'unreadable', uri: 'khoa', reason: 'EACCES' } },
      { status: 'missing', why: { kind: 'too-large', uri: 'to', bytes: 9e6, limit: 4e6 } },
    ]);
  });
});

describe('traces across the workspace', () => {
  it('come back the same while nothing has changed, and anew after an edit of the parent', () => {
    const workspace = workspaceOf({ tinh: province, huyen: district, xa: commune });
    const traces = createTraces();
    const first = traces.of(workspace, 'xa');
    expect(first?.links.map((link) => link.parent?.uri)).toEqual(['huyen', 'huyen']);
    expect(traces.of(workspace, 'xa')).toBe(first);
    const edited = update(workspace, [
      { kind: 'edited', uri: 'huyen', plan: plan({ ...district, tasks: ['Làm đường giao thông nông thôn'] }) },
    ]).workspace;
    const second = traces.of(edited, 'xa');
    expect(second).not.toBe(first);
    // The district no longer asks for them; the province, farther up, still does.
    expect(second?.links.map((link) => link.parent?.uri)).toEqual(['tinh', 'tinh']);
    expect(second?.uncovered.map((it) => it.parent.uri)).toEqual(['huyen']);
    expect(traces.of(workspace, 'tinh')).toBeNull();
    expect(traces.of(workspace, 'khong-co')).toBeNull();
  });

  it('say which plans below carry a task out', () => {
    const workspace = workspaceOf({
      huyen: district,
      xa1: commune,
      xa2: { ...commune, issuer: 'UBND xã Yên Định', number: '9/KH-UBND', tasks: [TASKS[0]!] },
    });
    const traces = createTraces();
    for (const child of childrenOf(workspace, 'huyen')) traces.of(workspace, child);
    const takers = [...takenUp(workspace, 'huyen', traces)].map(([task, list]) => [
      task.id,
      list.map((taker) => taker.uri),
    ]);
    expect(takers).toEqual([
      ['I.1', ['xa1', 'xa2']],
      ['I.2', ['xa1']],
    ]);
  });
});
