/** What a screen reader says of the page, told from its accessibility tree. */
import type { CDPSession } from 'playwright-core';
import type { OpenView } from './page.ts';

type Nodes = Awaited<ReturnType<typeof treeOf>>;
type Node = Nodes[number];

export interface Listener {
  /** What is said since the last time: the names of what got the focus or is called otherwise, and live regions that changed. */
  heard(): Promise<readonly string[]>;
}

/** Begins to listen. */
export async function listen(view: OpenView): Promise<Listener> {
  const session = await view.page.context().newCDPSession(view.page);
  let before = saidBy(await treeOf(session));
  return {
    async heard() {
      const now = saidBy(await treeOf(session));
      const said = [...now].filter(([key, text]) => text !== '' && before.get(key) !== text).map(([, text]) => text);
      before = now;
      return said;
    },
  };
}

async function treeOf(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

/** By what speaks, what it has to say: the focus is one that speaks, wherever it is. */
function saidBy(nodes: Nodes): ReadonlyMap<string, string> {
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const textOf = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? String(node.name?.value ?? '')
      : (node.childIds ?? [])
          .flatMap(id => byId.get(id) ?? [])
          .map(textOf)
          .join(' ');
  const said = new Map<string, string>();
  for (const node of nodes) {
    const has = (name: string, value: unknown): boolean =>
      node.properties?.some(property => property.name === name && property.value.value === value) === true;
    const isLive = has('live', 'polite') || has('live', 'assertive');
    const root = node.properties?.find(property => property.name === 'root')?.value.relatedNodes?.[0]?.backendDOMNodeId;
    if (isLive && (root === undefined || root === node.backendDOMNodeId))
      said.set(`live ${node.backendDOMNodeId}`, textOf(node));
    if (has('focused', true) && node.role?.value !== 'RootWebArea') said.set('focus', String(node.name?.value ?? ''));
  }
  return new Map([...said].map(([key, text]) => [key, text.replace(/\s+/g, ' ').trim()]));
}
