import { readFileSync } from 'node:fs';
import { anchorOf } from '../../../server/src/core/parse/anchors.ts';
import { linksOfSite } from '../links.mjs';
import { sidebarsOf } from '../navigation.mjs';
import { pagesOf, readDocs } from '../pages.mjs';

/** Where the texts of docs/ stand, where their pages were written, and where the site goes: all told by build.mjs. */
const { DOCS_SOURCE: source, DOCS_PAGES: srcDir, DOCS_INTO: outDir, DOCS_BASE: base = '/', DOCS_GRAMMAR } = process.env;
const pages = pagesOf(readDocs(source));

export default {
  srcDir,
  outDir,
  base,
  title: 'Référentiel',
  cleanUrls: false,
  metaChunk: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }]],
  markdown: {
    anchor: { slugify: anchorOf },
    config: linksOfSite(pages),
    languages: [{ ...JSON.parse(readFileSync(DOCS_GRAMMAR, 'utf8')), name: 'formule' }],
    languageAlias: { elisp: 'emacs-lisp' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  locales: {
    root: {
      label: 'Français',
      lang: 'fr',
      description: 'Écrire, relire et simuler des référentiels d’action pour le climat.',
      themeConfig: {
        nav: [
          { text: 'Tutoriel', link: '/tutoriel' },
          { text: 'Manuel', link: '/manuel/', activeMatch: '^/manuel/' },
          { text: 'Format', link: '/format' },
          { text: 'Règles', link: '/regles/', activeMatch: '^/regles/' },
        ],
        outline: { level: [2, 3], label: 'Sur cette page' },
        docFooter: { prev: 'Page précédente', next: 'Page suivante' },
        darkModeSwitchLabel: 'Apparence',
        lightModeSwitchTitle: 'Passer au mode clair',
        darkModeSwitchTitle: 'Passer au mode sombre',
        sidebarMenuLabel: 'Pages',
        returnToTopLabel: 'Haut de page',
        langMenuLabel: 'Changer de langue',
        skipToContentLabel: 'Aller au contenu',
        notFound: {
          title: 'Page introuvable',
          quote: 'Cette page n’existe pas, ou n’existe plus.',
          linkLabel: 'Aller à l’accueil',
          linkText: 'Accueil',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'Writing, reviewing and simulating référentiels of climate action.',
      themeConfig: {
        nav: [{ text: 'Rules', link: '/en/rules/', activeMatch: '^/en/rules/' }],
        outline: { level: [2, 3] },
      },
    },
  },
  themeConfig: {
    sidebar: sidebarsOf(pages),
    i18nRouting: false,
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: {
            // Words are found without regard to accents.
            processTerm: term => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
          },
        },
        locales: {
          root: {
            translations: {
              button: { buttonText: 'Chercher', buttonAriaLabel: 'Chercher dans la documentation' },
              modal: {
                displayDetails: 'Montrer le détail',
                resetButtonTitle: 'Effacer',
                backButtonTitle: 'Fermer',
                noResultsText: 'Rien ne correspond à',
                footer: {
                  selectText: 'ouvrir',
                  selectKeyAriaLabel: 'Entrée',
                  navigateText: 'choisir',
                  navigateUpKeyAriaLabel: 'Flèche vers le haut',
                  navigateDownKeyAriaLabel: 'Flèche vers le bas',
                  closeText: 'fermer',
                  closeKeyAriaLabel: 'Échap',
                },
              },
            },
          },
        },
      },
    },
  },
};
