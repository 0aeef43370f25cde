import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import { sitePages, textOfPage } from '../kit/site.ts';

const SMALL = `
//- ref/root.md
# Forêt
\`\`\`yaml
identifiant: ""
referentiel: bois
\`\`\`
## Description
Des arbres.
## Actions
//- ref/1.md
# Planter
\`\`\`yaml
identifiant: 1
\`\`\`
## Actions
//- ref/1.1.md
# Les rues
\`\`\`yaml
identifiant: 1.1
\`\`\`
## Actions
//- ref/1.1.1.md
# Planter des haies
\`\`\`yaml
identifiant: 1.1.1
points: 10
\`\`\`
## Description
Une haie vaut mieux qu’un mur.
## Actions
### Choisir des essences
\`\`\`yaml
identifiant: 1.1.1.1
pourcentage: 40
categorie: bases
\`\`\`
#### Description
Des essences locales, voir la 1.1.2.1.
#### Actions
##### Se renseigner
\`\`\`yaml
identifiant: 1.1.1.1.1
\`\`\`
//- ref/1.1.2.md
# Entretenir
\`\`\`yaml
identifiant: 1.1.2
points: 5
\`\`\`
## Actions
### Tailler
\`\`\`yaml
identifiant: 1.1.2.1
\`\`\`
#### Description
Comme le demande la mesure 1.1.1, et la bois_1.1.1.1.1.
//- questions/q.md
# Avez-vous des rues ?
\`\`\`yaml
id: rues
type: binaire
thematique_id: energie
actions: [bois_1.1.1]
\`\`\`
# Avez-vous des toits ?
\`\`\`yaml
id: toits
type: binaire
thematique_id: energie
\`\`\`
`;

function page(fixture: string, name: string): string {
  return sitePages(fixture).get(name) ?? assert.fail(`There is no page ${name}`);
}

describe('the pages of a site', () => {
  it('are one for each action down to the measures, beside those of the site', () => {
    assert.deepEqual(
      [...sitePages(SMALL).keys()],
      [
        'index.html',
        'bois_1.html',
        'bois_1.1.html',
        'bois_1.1.1.html',
        'bois_1.1.2.html',
        'others.html',
        'search.html',
        'search-data.js',
        'map.html',
        'map-data.js',
        'simulation.html',
        'simulation-data.js',
      ],
    );
  });

  it('are the same bytes each time', () => {
    assert.deepEqual(sitePages(SMALL), sitePages(SMALL));
  });

  it('tell a measure with its points, and what stands below it where its id leads', () => {
    const measure = page(SMALL, 'bois_1.1.1.html');
    const text = textOfPage(measure);
    assert.match(text, /^1\.1\.1 Planter des haies 10 pts 66\.67% of 1\.1 Une haie vaut mieux qu’un mur\. Sub-actions/);
    assert.match(
      measure,
      /<h3 id="1\.1\.1\.1" lang="fr">\s<span class="id">1\.1\.1\.1<\/span> Choisir des essences<\/h3>/,
    );
    assert.match(measure, /<h4 id="1\.1\.1\.1\.1" lang="fr">/);
    assert.match(text, /1\.1\.1\.1 Choisir des essences 4 pts 40% of measure 1\.1\.1 bases Des essences locales/);
  });

  it('lead from a citation to what it cites, and back', () => {
    const measure = page(SMALL, 'bois_1.1.1.html');
    assert.match(measure, /voir la <a href="bois_1\.1\.2\.html#1\.1\.2\.1"[^>]*>1\.1\.2\.1 /);
    assert.match(textOfPage(measure), /Cited by 1\.1\.2\.1 Tailler Comme le demande la mesure 1\.1\.1 , et la/);
    assert.match(page(SMALL, 'bois_1.1.2.html'), /<a href="bois_1\.1\.1\.html"[^>]*>1\.1\.1 /);
    assert.match(page(SMALL, 'bois_1.1.2.html'), /<a href="bois_1\.1\.1\.html#1\.1\.1\.1\.1"[^>]*>bois_1\.1\.1\.1\.1 /);
  });

  it('tell what stands around a measure below it, and the rest on a page of its own', () => {
    assert.match(
      page(SMALL, 'bois_1.1.1.html'),
      /<h2>Questions<\/h2><h3 id="question-rues" lang="fr">\s<span class="id">rues/,
    );
    assert.match(page(SMALL, 'others.html'), /<h3 id="question-toits" lang="fr">/);
    assert(!page(SMALL, 'bois_1.1.1.html').includes('question-toits'));
  });

  it('have one place of a name where two files tell of the same question, as sheets of two référentiels do', () => {
    const again = '//- te/q.md\n# Des toits ?\n```yaml\nid: toits\ntype: binaire\nthematique_id: energie\n```\n';
    const others = page(SMALL + again, 'others.html');
    assert.deepEqual(others.match(/ id="question-[^"]*"/g), [' id="question-toits"']);
    assert.match(textOfPage(others), /toits Avez-vous des toits \?.*toits Des toits \?/);
  });

  it('lead to what is above and beside a measure', () => {
    const measure = page(SMALL, 'bois_1.1.1.html');
    assert.match(
      measure,
      /<ol><li><a href="index\.html" lang="fr">Forêt<\/a><\/li><li><a href="bois_1\.html" lang="fr">1 Planter<\/a>/,
    );
    assert.match(measure, /<a href="bois_1\.1\.2\.html" rel="next"/);
  });

  it('have links that lead somewhere, all of them', () => {
    const pages = sitePages(SMALL);
    const missing = [...pages].flatMap(([name, html]) =>
      Array.from(html.matchAll(/ href="([^"]*)"/g), ([, href = '']) => href)
        .filter(href => !href.endsWith('.css'))
        .filter(href => {
          const [to = '', anchor] = href.split('#');
          const target = pages.get(to || name);
          return (
            target === undefined || (anchor !== undefined && !target.includes(` id="${decodeURIComponent(anchor)}"`))
          );
        })
        .map(href => `${name}: ${href}`),
    );
    assert.deepEqual(missing, []);
  });

  it('list the référentiels where there are several', () => {
    const pages = sitePages(`
//- a/1.md
# Un
\`\`\`yaml
identifiant: 1
\`\`\`
//- b/1.md
# Deux
\`\`\`yaml
identifiant: 1
\`\`\`
`);
    assert.deepEqual(
      [...pages.keys()].filter(name => name.endsWith('.html')),
      ['a.html', 'a_1.html', 'b.html', 'b_1.html', 'index.html', 'search.html', 'map.html', 'simulation.html'],
    );
    assert.match(pages.get('index.html') ?? '', /<a href="a\.html">a<\/a>/);
  });

  it('leave the pages that every site has to them, whatever a référentiel is called', () => {
    const one = (folder: string) => `//- ${folder}/1.md\n# Un\n\`\`\`yaml\nidentifiant: 1\n\`\`\`\n`;
    const pages = sitePages(`${one('Search')}${one('map')}`);
    assert.match(pages.get('search-2.html') ?? '', /<h1 lang="fr">/);
    assert.match(pages.get('map-2.html') ?? '', /<h1 lang="fr">/);
    assert.match(pages.get('index.html') ?? '', /<a href="map-2\.html">map<\/a>/);
  });

  it('say that there is nothing where there is nothing', () => {
    assert.match(textOfPage(page('//- a.txt\n', 'index.html')), /There is no référentiel here/);
  });

  it('show what stands in files as the text that it is', () => {
    const hostile =
      '<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://c.example/d.png) <!-- e';
    const pages = sitePages(`
//- ref/1.md
# ${hostile}
\`\`\`yaml
identifiant: 1
note: ${hostile}
\`\`\`
## Description
${hostile}
`);
    const html = [...pages].flatMap(([name, text]) => (/^(?:index|ref_.*)\.html$/.test(name) ? [text] : [])).join('');
    assert.match(html, /&#60;script&#62;|&lt;script&gt;/);
    assert.doesNotMatch(html, /<script|<img|<!--|href="javascript/);
  });

  it('keep every word of a file, also of one whose titles are mistyped', () => {
    const text = textOfPage(
      page(
        `
//- ref/1.md
Un mot au-dessus.

#Sans espace
\`\`\`yaml
identifiant: 1
\`\`\`
## Description
Dessous.
### Sans identifiant
Encore.
`,
        'ref_1.html',
      ),
    );
    for (const word of ['Un mot au-dessus.', 'Sans espace', 'Dessous.', 'Sans identifiant', 'Encore.'])
      assert(text.includes(word), `${word}: ${text}`);
  });

  it('make links of the addresses that a text writes out, and of nothing that only looks like one', () => {
    const text = 'Voir https://exemple.fr/1.1.2?a=1&b=2, puis 1.1.fr, mairie@ville.fr et javascript:alert(1).';
    const html = page(`//- ref/1.md\n# M\n\`\`\`yaml\nidentifiant: 1\n\`\`\`\n## Description\n${text}\n`, 'ref_1.html');
    const links = [...html.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href);
    assert.deepEqual(
      links.filter(href => !href?.endsWith('.html')),
      ['https://exemple.fr/1.1.2?a=1&amp;b=2'],
    );
  });

  it('lead where links of a text lead, as far as the site has it', () => {
    const measure = (id: string, text: string) =>
      `//- ref/${id}.md\n# M${id}\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n## Description\n${text}\n`;
    const text =
      '[une autre](1.2.md), [là](./1.2.md#description), [ici](#description), [un plan](../plan.pdf), [une racine](/1.2.md), ![un schéma](schema.png), ![une carte](https://exemple.fr/c.png), [dehors](https://exemple.fr)';
    const html = page(measure('1', 'A') + measure('1.1', text) + measure('1.2', 'B'), 'ref_1.1.html');
    const article = /<article>(.*?)<\/article>/s.exec(html)?.[1] ?? '';
    const links = [...article.matchAll(/<a href="([^"]*)">([^<]*)</g)].map(([, href, told]) => [told, href]);
    assert.deepEqual(links, [
      ['une autre', 'ref_1.2.html'],
      ['là', 'ref_1.2.html'],
      ['ici', 'ref_1.1.html'],
      ['une carte', 'https://exemple.fr/c.png'],
      ['dehors', 'https://exemple.fr'],
    ]);
    assert.match(article, /, un plan, une racine, un schéma, <a/);
  });

  it('let a narrow page write the id of an alternative on two lines', () => {
    const alternative = '//- ref/1.1.1alter.md\n# Autrement\n```yaml\nidentifiant: 1.1.1alter\nlabels: [te_cae]\n```\n';
    assert.match(page(SMALL + alternative, 'bois_1.1.html'), /<td class="id">1\.1\.1<wbr>alter<\/td>/);
  });

  it('can be searched by ids, titles and texts', () => {
    const script = sitePages(SMALL).get('search-data.js') ?? '';
    const packed = /"(.*)"/.exec(script)?.[1] ?? '';
    const entries = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'));
    assert.deepEqual(
      entries.find(([href]: readonly string[]) => href === 'bois_1.1.1.html#1.1.1.1'),
      ['bois_1.1.1.html#1.1.1.1', '1.1.1.1', 'Choisir des essences', 'Des essences locales, voir la 1.1.2.1.'],
    );
  });
});
