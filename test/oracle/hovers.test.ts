import assert from 'node:assert/strict';
import { formulaHoverAt } from '../../server/src/core/features/formula/hover.ts';
import { wordsOfFormula } from '../../server/src/core/features/formula/words.ts';
import { hoverOf } from '../../server/src/core/features/hover.ts';
import { signatureAt } from '../../server/src/core/features/signature-help.ts';
import { subjectAt } from '../../server/src/core/features/subject/subject.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { type Span, textOf } from '../../server/src/core/text/span.ts';
import { writtenFormulas } from '../kit/written-formulas.ts';
import { publishedWorkspace } from './published-workspace.ts';

const folder = process.env['ORACLE_DIR'];

for (const name of ['cae-2023', 'cae', 'te']) {
  describe(`the words of the formulas of ${name}`, () => {
    let workspace: Workspace;
    before(async () => {
      assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      workspace = await publishedWorkspace(folder, name);
    });

    it('are told, each by a hover', () => {
      const without = eachWord(workspace).filter(({ path, span, type }) => {
        return type !== 'number' && !isTold(workspace, path, span.start);
      });
      assert.deepEqual([...new Set(without.map(({ text }) => text))], []);
    });

    it('stand in signatures, where they are arguments', () => {
      const without = eachWord(workspace).filter(({ path, span, text }) => {
        const before = workspace.files.get(path)?.text.slice(0, span.start).trimEnd();
        return /[a-z_]+\($/i.test(before ?? '') && !isSigned(workspace, path, span.start) && !/^si$/i.test(text);
      });
      assert.deepEqual([...new Set(without.map(({ text }) => text))], []);
    });
  });
}

interface Word {
  readonly path: string;
  readonly span: Span;
  readonly text: string;
  readonly type: string;
}

function eachWord(workspace: Workspace): readonly Word[] {
  return writtenFormulas(workspace).flatMap(({ path, content, language }) => {
    const file = workspace.files.get(path);
    return file
      ? wordsOfFormula(file, content, language).map(word => ({ path, ...word, text: textOf(file.text, word.span) }))
      : [];
  });
}

function isTold(workspace: Workspace, path: string, offset: number): boolean {
  const file = workspace.files.get(path);
  const subject = subjectAt(workspace, path, offset);
  if (subject && hoverOf(workspace, subject)) return true;
  return file !== undefined && formulaHoverAt(workspace, file, offset, undefined) !== undefined;
}

function isSigned(workspace: Workspace, path: string, offset: number): boolean {
  const text = workspace.files.get(path)?.text ?? '';
  return signatureAt(workspace, path, text, offset) !== undefined;
}
