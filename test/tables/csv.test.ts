import assert from 'node:assert/strict';
import { csvTable } from '../../server/src/tables/csv.ts';
import { TableFault } from '../../server/src/tables/fault.ts';

/** What a sheet of the structure is refused for. */
function reasonOf(text: string): string {
  try {
    csvTable('structure', 'structure.csv', new TextEncoder().encode(text));
    return 'read';
  } catch (error) {
    return error instanceof TableFault ? `${error.reason} ${error.detail}` : String(error);
  }
}

describe('a CSV sheet', () => {
  it('is refused for what separates its cells, whatever its quotation marks would be under commas', () => {
    assert.equal(reasonOf('identifiant;nom\n1;Un\n'), 'separator ;');
    assert.equal(reasonOf('"identifiant";"nom"\n1;"Un, ""deux"""\n'), 'separator ;');
    assert.equal(reasonOf('identifiant;nom;labels\n1;Un;"te_cae,te_eci"\n'), 'separator ;');
    assert.equal(reasonOf('identifiant\tnom\r\n1\t"Un"\r\n'), 'separator \t');
  });

  it('is read with commas, whatever its headers hold', () => {
    assert.equal(reasonOf('"nom; complet","identifiant"\n"Un",1\n'), 'read');
    assert.equal(reasonOf('identifiant\n1\n'), 'read');
    assert.equal(reasonOf(''), 'read');
  });

  it('is refused for its quotation marks', () => {
    assert.equal(reasonOf('identifiant,nom\n1,U"n\n'), 'quotes 2');
  });
});
