import { describe, expect, it } from 'vitest';
import type { WorkspaceEvent } from '../../server/src/workspace';
import { emptyWorkspace, parentsOf, planOf, update, type Workspace } from '../../server/src/workspace';
import { plan } from '../trace/plans';

const PARENT = 'file:///kh/huyen.kh.md';
const CHILD = 'file:///kh/xa.kh.md';
const OTHER = 'file:///kh/khac.kh.md';

const parentPlan = plan({
  number: '80/KH-UBND',
  date: '03/3/2024',
  issuer: 'UBND huyện Sơn Động',
  tasks: ['Tập huấn kế toán'],
});
const childPlan = plan({
  parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động',
  tasks: ['Tập huấn kế toán'],
});
const otherPlan = plan({ number: '7/KH-UBND', issuer: 'UBND xã Yên Định', tasks: ['Làm đường'] });

const read = (uri: string, of = otherPlan): WorkspaceEvent => ({
  kind: 'read',
  uri,
  state: { kind: 'read', plan: of },
});
const opened = (uri: string, of = otherPlan): WorkspaceEvent => ({ kind: 'opened', uri, plan: of });

const both = (): Workspace =>
  update(emptyWorkspace(), [read(PARENT, parentPlan), read(CHILD, childPlan), read(OTHER)]).workspace;

const statusOf = (workspace: Workspace): readonly string[] => parentsOf(workspace, CHILD).map((it) => it.status);

describe('what the disk reports', () => {
  it('a file that appears is to be read, and then settles who cites it', () => {
    const start = update(emptyWorkspace(), [read(CHILD, childPlan), read(OTHER)]).workspace;
    expect(statusOf(start)).toEqual(['missing']);
    const seen = update(start, [{ kind: 'created', uri: PARENT }]);
    expect(seen).toMatchObject({ toRead: [PARENT], affected: [] });
    const after = update(seen.workspace, [read(PARENT, parentPlan)]);
    expect(statusOf(after.workspace)).toEqual(['found']);
    expect(after.affected).toEqual([PARENT, CHILD].sort());
  });

  it('a changed file is read again, and its children are checked again', () => {
    const start = both();
    expect(update(start, [{ kind: 'changed', uri: PARENT }]).toRead).toEqual([PARENT]);
    const edited = plan({
      number: '80/KH-UBND',
      date: '03/3/2024',
      issuer: 'UBND huyện Sơn Động',
      tasks: ['Làm đường'],
    });
    expect(update(start, [read(PARENT, edited)]).affected).toEqual([PARENT, CHILD].sort());
  });

  it('a deleted parent leaves its child without one, and nothing of itself behind', () => {
    const after = update(both(), [{ kind: 'deleted', uri: PARENT }]);
    expect(after.workspace.documents.has(PARENT)).toBe(false);
    expect(statusOf(after.workspace)).toEqual(['missing']);
    expect(after.affected).toEqual([PARENT, CHILD].sort());
    expect(after.toRead).toEqual([]);
  });

  it('a renamed parent is found under its new name', () => {
    const renamed = 'file:///kh/huyen-ban-hanh.kh.md';
    const moved = update(both(), [
      { kind: 'deleted', uri: PARENT },
      { kind: 'created', uri: renamed },
    ]);
    expect(moved.toRead).toEqual([renamed]);
    const after = update(moved.workspace, [read(renamed, parentPlan)]);
    expect(parentsOf(after.workspace, CHILD)).toMatchObject([{ status: 'found', uri: renamed }]);
    expect(after.affected).toContain(CHILD);
  });

  it('an atomic save, deleted and created at once, is one change: the parent is never lost', () => {
    const start = both();
    const saved = update(start, [
      { kind: 'deleted', uri: PARENT },
      { kind: 'created', uri: PARENT },
    ]);
    expect(saved).toMatchObject({ workspace: start, toRead: [PARENT], affected: [] });
  });

  it('a file created and deleted at once was never there', () => {
    const start = both();
    const after = update(start, [
      { kind: 'created', uri: 'file:///kh/tam.kh.md' },
      { kind: 'deleted', uri: 'file:///kh/tam.kh.md' },
    ]);
    expect(after).toMatchObject({ workspace: start, toRead: [], affected: [] });
  });

  it('a file that can no longer be read takes its plan away and says why', () => {
    const after = update(both(), [{ kind: 'read', uri: PARENT, state: { kind: 'unreadable', reason: 'EACCES' } }]);
    expect(statusOf(after.workspace)).toEqual(['missing']);
    expect(after.affected).toContain(CHILD);
  });
});

describe('what the editor reports', () => {
  it('an edit of an open parent, not yet saved, reaches its children', () => {
    const start = update(both(), [opened(PARENT, parentPlan)]).workspace;
    const edited = plan({
      number: '80/KH-UBND',
      date: '03/3/2024',
      issuer: 'UBND huyện Sơn Động',
      tasks: ['Làm đường'],
    });
    const after = update(start, [{ kind: 'edited', uri: PARENT, plan: edited }]);
    expect(after.affected).toContain(CHILD);
    expect(planOf(after.workspace.documents.get(PARENT))).toBe(edited);
  });

  it('an edit of a child asks for its parent, whose takers have changed, and for no one else', () => {
    const start = update(both(), [opened(CHILD, childPlan)]).workspace;
    const edited = plan({
      parent: 'Kế hoạch số 80/KH-UBND ngày 03/3/2024 của UBND huyện Sơn Động',
      tasks: ['Tập huấn kế toán hợp tác xã'],
    });
    expect(update(start, [{ kind: 'edited', uri: CHILD, plan: edited }]).affected).toEqual([PARENT, CHILD].sort());
  });

  it('the same plan again changes nothing', () => {
    const start = update(both(), [opened(CHILD, childPlan)]).workspace;
    expect(update(start, [{ kind: 'edited', uri: CHILD, plan: childPlan }])).toMatchObject({
      workspace: start,
      affected: [],
    });
  });

  it('while a document is open, neither the disk nor a late reading replaces it', () => {
    const start = update(both(), [opened(CHILD, childPlan)]).workspace;
    const after = update(start, [{ kind: 'changed', uri: CHILD }, read(CHILD, otherPlan)]);
    expect(after.toRead).toEqual([]);
    expect(planOf(after.workspace.documents.get(CHILD))).toBe(childPlan);
  });

  it('a parent deleted on disk while open stays a parent until it is closed', () => {
    const start = update(both(), [opened(PARENT, parentPlan)]).workspace;
    const deleted = update(start, [{ kind: 'deleted', uri: PARENT }]).workspace;
    expect(deleted.documents.get(PARENT)).toMatchObject({ open: true, onDisk: false });
    expect(statusOf(deleted)).toEqual(['found']);
    const closed = update(deleted, [{ kind: 'closed', uri: PARENT }]);
    expect(closed.workspace.documents.has(PARENT)).toBe(false);
    expect(closed.affected).toEqual([PARENT, CHILD].sort());
    expect(closed.toRead).toEqual([]);
  });

  it('closing goes back to what is on disk', () => {
    const start = update(both(), [opened(CHILD, otherPlan)]).workspace;
    const closed = update(start, [{ kind: 'closed', uri: CHILD }]);
    expect(closed.toRead).toEqual([CHILD]);
    const after = update(closed.workspace, [read(CHILD, childPlan)]).workspace;
    expect(planOf(after.documents.get(CHILD))).toBe(childPlan);
  });

  it('closing or deleting what is not there is nothing', () => {
    const start = both();
    const nothing = { workspace: start, toRead: [], affected: [] };
    expect(update(start, [{ kind: 'closed', uri: 'file:///x' }])).toMatchObject(nothing);
    expect(update(start, [{ kind: 'deleted', uri: 'file:///x' }])).toMatchObject(nothing);
  });

  it('a number typed into a draft makes it the parent that another plan cites', () => {
    const draft = plan({
      number: '…/KH-UBND',
      date: '03/3/2024',
      issuer: 'UBND huyện Sơn Động',
      tasks: ['Tập huấn kế toán'],
    });
    const start = update(emptyWorkspace(), [read(CHILD, childPlan), opened(PARENT, draft)]).workspace;
    expect(statusOf(start)).toEqual(['missing']);
    const after = update(start, [{ kind: 'edited', uri: PARENT, plan: parentPlan }]);
    expect(statusOf(after.workspace)).toEqual(['found']);
    expect(after.affected).toContain(CHILD);
  });
});
