/** The référentiels as the tree view needs them: with parents, unique keys, and the way from a place in the text to a node. Pure. */
import type { TreeAction, TreeAnswer, TreeReferential, WireRange } from '../../../server/src/protocol/language.ts';

export interface TreeNode {
  /** Unique in the tree, and the same from one answer to the next. */
  readonly key: string;
  /** The key and the name of the référentiel. */
  readonly referential: string;
  readonly referentialLabel: string;
  readonly action: TreeAction;
  /** Null for a référentiel. */
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface TreeModel {
  readonly revision: number;
  /** One node a référentiel. */
  readonly roots: readonly TreeNode[];
  /** The node of an action; `""` is the référentiel's own id. */
  find(referential: string, id: string): TreeNode | undefined;
  /** The node of a key. */
  byKey(key: string): TreeNode | undefined;
  /** The innermost action whose text holds a place of a file; the file's first action where none does. */
  at(uri: string, position: Position): TreeNode | undefined;
  /** The actions of a file, parents before their children. */
  inFile(uri: string): readonly TreeNode[];
}

/**
 * The référentiels as the Explorer lists their folders: by the folders of the workspace, then by name, `2` before `10`.
 * `folders` are the URIs of the former.
 */
export function inOrder(
  referentials: readonly TreeReferential[],
  folders: readonly string[],
): readonly TreeReferential[] {
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  const placeOf = (key: string): number => folders.findIndex(folder => key === folder || key.startsWith(`${folder}/`));
  return referentials.toSorted((a, b) => placeOf(a.key) - placeOf(b.key) || compare(a.key, b.key));
}

/**
 * The model of an answer. `sameUri` brings the server's URIs and the editor's to one spelling: the one writes `%C3%A9`
 * or `c%3A` where the other may not.
 */
export function treeModel(answer: TreeAnswer, sameUri: (uri: string) => string): TreeModel {
  const byKey = new Map<string, TreeNode>();
  const byFile = new Map<string, TreeNode[]>();

  const grow = (action: TreeAction, referential: string, label: string, parent: TreeNode | null): TreeNode => {
    const children: TreeNode[] = [];
    const key = freeKey(`${referential}#${action.id}`, byKey);
    const node: TreeNode = { key, referential, referentialLabel: label, action, parent, children };
    byKey.set(key, node);
    if (action.location !== null) {
      const uri = sameUri(action.location.uri);
      const file = byFile.get(uri);
      if (file === undefined) byFile.set(uri, [node]);
      else file.push(node);
    }
    for (const child of action.children) children.push(grow(child, referential, label, node));
    return node;
  };

  return {
    revision: answer.revision,
    roots: answer.referentials.map(({ key, label, root }) => grow(root, key, label, null)),
    find: (referential, id) => byKey.get(`${referential}#${id}`),
    byKey: key => byKey.get(key),
    at: (uri, position) => {
      const nodes = byFile.get(sameUri(uri)) ?? [];
      // Parents come before their children: the last one that holds the place is the innermost.
      return nodes.findLast(({ action }) => action.extent !== null && holds(action.extent, position)) ?? nodes[0];
    },
    inFile: uri => byFile.get(sameUri(uri)) ?? [],
  };
}

/** No référentiel at all. */
export const emptyModel: TreeModel = treeModel({ revision: -1, referentials: [] }, uri => uri);

/** The action that a simulation of a node shows: the node down to a measure, the measure of anything below it. */
export function simulatedNode(node: TreeNode): TreeNode {
  const { kind } = node.action;
  return (kind === 'sub-action' || kind === 'task') && node.parent !== null ? simulatedNode(node.parent) : node;
}

/** The référentiel's node and all below it that a simulation can show, in the order of the tree. */
export function simulatedNodes(root: TreeNode): readonly TreeNode[] {
  return [root, ...root.children.filter(child => isSimulated(child)).flatMap(simulatedNodes)];
}

function isSimulated(node: TreeNode): boolean {
  return simulatedNode(node) === node && node.action.copyIn === null;
}

/** All that is to be seen of a model, as one text: equal for models that look alike. Places in files do not show. */
export function appearance(model: TreeModel): string {
  const look = ({ key, referentialLabel, action, children }: TreeNode): unknown => {
    const { title, kind, points, percent, isShareWritten, category, problems, copyIn, location } = action;
    const isLocated = location !== null;
    const weight = [points, percent, isShareWritten];
    return [key, referentialLabel, title, kind, weight, category, problems, copyIn, isLocated, children.map(look)];
  };
  return JSON.stringify(model.roots.map(look));
}

/** An id that is declared twice must not give one key to two nodes: VS Code refuses such a tree. */
function freeKey(key: string, taken: ReadonlyMap<string, TreeNode>): string {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key}~${number}`)) number++;
  return `${key}~${number}`;
}

function holds({ start, end }: WireRange, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}
