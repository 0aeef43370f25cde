import { CLOSED_LISTS } from '../../analysis/facts/keys.ts';
import type { Workspace } from '../../index/workspace.ts';
import { wordsBehind } from '../../model/key-words.ts';
import { CLIMATE_THEMES } from '../../model/words.ts';
import { scalarText } from '../../parse/scenario/scalar-text.ts';
import type { BlockDraft } from './block.ts';
import type { ValuePlace } from './block-place.ts';
import { type Proposal, wordsOf, written } from './proposal.ts';
import { nextIds, nextRanks, ownIds, remainders } from './reckoned.ts';
import { usedValues } from './used-values.ts';

/** The values of a key that are words of the format, follow from what is written elsewhere, or are in use already. */
export function valueProposals(workspace: Workspace, block: BlockDraft, place: Place): readonly Proposal[] {
  return block.kind === 'measure' ? ofAction(workspace, block, place) : ofOther(workspace, block, place);
}

type Place = Pick<ValuePlace, 'key' | 'quote'>;

function ofAction(workspace: Workspace, block: BlockDraft, { key, quote }: Place): readonly Proposal[] {
  switch (key) {
    case 'id':
    case 'identifiant':
      return nextIds(workspace, block);
    case 'points':
    case 'pourcentage':
      return remainders(block, key);
    case 'climat_pratic_id':
      return scalarsOf([...new Set([...usedIn(block, key), ...CLIMATE_THEMES])], quote);
    default:
      return wordsOf('value', wordsBehind('measure', key));
  }
}

function usedIn({ referential }: BlockDraft, key: string): readonly string[] {
  return referential ? usedValues(referential.files, 'measure', key) : [];
}

function ofOther(workspace: Workspace, block: BlockDraft, { key, quote }: Place): readonly Proposal[] {
  const { kind } = block;
  if (key === 'id' || key === 'identifiant') return ownIds(block);
  if (key === 'ordonnancement') return nextRanks(block);
  const closed = wordsBehind(kind, key);
  if (closed.length > 0) return wordsOf('value', closed);
  if (FREE_KEYS.has(key)) return [];
  const words = new Set([...usedValues(workspace.around, kind, key), ...closedWords(workspace, block, key)]);
  return scalarsOf([...words], quote);
}

/** Values that may be any text, as YAML has them: between the quotes that stand there, or in quotes of their own where need be. */
function scalarsOf(words: readonly string[], quote: ValuePlace['quote']): readonly Proposal[] {
  return wordsOf('value', words).map(one => ({ ...one, text: written(inYaml(one.label, quote)) }));
}

/** A text as YAML has it, between the quotes that stand there or in quotes of its own where need be. */
export function inYaml(text: string, quote: ValuePlace['quote']): string {
  if (quote === '') return scalarText(text);
  return quote === '"' ? JSON.stringify(text).slice(1, -1) : text.replaceAll("'", "''");
}

/** Those that hold what no other entry has. */
const FREE_KEYS: ReadonlySet<string> = new Set(['titre_court', 'titre_long', 'valeur', 'libelle_cible_seuil']);

function closedWords({ referentials }: Workspace, { kind }: BlockDraft, key: string): readonly string[] {
  const platforms = new Set(referentials.map(({ platform }) => platform));
  const closed = CLOSED_LISTS.filter(
    list => list.kind === kind && list.key === key && (list.platform === undefined || platforms.has(list.platform)),
  );
  return closed.flatMap(({ words }) => words);
}
