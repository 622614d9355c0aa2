// Searches the site in the browser. Format and ranking are those of docs/SEARCH.md; TorvSearch does the same in Swift.
// A page shows what is found, and a worker that runs this file too finds it, so that letters appear while they are typed.

const decoder = new TextDecoder();

// ---------- Words ----------

const latin = ("a a a a ae aa ae c e e e e i i i i d n o o o o oe - oe u u u y y th ss "
  + "a a a a ae aa ae c e e e e i i i i d n o o o o oe - oe u u u y y th y "
  + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
  + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe "
  + "r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s").split(" ");
const longestWord = 64;

// What a character is in a word: letters, nothing, or null for a gap.
function reading(sign, before) {
  const code = sign.codePointAt(0);
  if (code < 0x80) {
    if (code > 0x60 ? code < 0x7B : code > 0x2F && code < 0x3A) return sign;
    return code > 0x40 && code < 0x5B ? sign.toLowerCase() : null;
  }
  if (code === 0xAD || (code >= 0x200B && code <= 0x200D) || code === 0x2060 || code === 0xFEFF) return "";
  if (code < 0xC0) return null;
  if (code < 0x180) return latin[code - 0xC0] === "-" ? null : latin[code - 0xC0];
  if (code >= 0x300 && code <= 0x36F) {
    if (code === 0x30A && before === "a") return "a";
    return code === 0x308 && (before === "a" || before === "o") ? "e" : "";
  }
  // Dashes and quotation marks need no look at what Unicode says of letters, which takes long the first time.
  return (code < 0x2000 || code > 0x206F) && /[\p{L}\p{N}]/u.test(sign) ? sign.toLowerCase() : null;
}

// The words of a text, folded, with their places in it.
function scan(text) {
  const words = [];
  let folded = "";
  let start = 0;
  let index = 0;
  const end = () => {
    if (folded) words.push({folded: folded.slice(0, longestWord), start, end: index});
    folded = "";
  };
  for (const sign of text) {
    const letters = reading(sign, folded.at(-1));
    if (letters === null) {
      end();
    } else {
      if (!folded) start = index;
      if (sign === "\u0308" && folded.endsWith("u")) folded = folded.slice(0, -1) + "y";
      folded += letters;
    }
    index += sign.length;
  }
  end();
  return words;
}

const fold = text => scan(text).map(word => word.folded);

// The one word that a text is; most are plain, and there are many of them.
const foldWord = text => /^[a-z0-9æøå]{1,32}$/.test(text) ? text.replace(/[æøå]/g, letter => latin[letter.codePointAt(0) - 0xC0]) : fold(text)[0];

const keyOf = folded => folded.replace(/([ao])e+/g, "$1").replace(/([^0-9])\1+/g, "$1");

const reversed = text => Array.from(text).reverse().join("");
const commonLength = (left, right) => {
  let count = 0;
  while (count < left.length && left[count] === right[count]) count += 1;
  return count;
};

// ---------- The index ----------

function readNumber(data, place) {
  let value = 0;
  let scale = 1;
  for (;;) {
    const byte = data[place.index++];
    value += (byte & 127) * scale;
    if (byte < 128) return value;
    scale *= 128;
  }
}

// The documents of a term, from the gap before each and its impact, by turns.
function documentsOf(numbers) {
  const documents = [];
  const impacts = [];
  let document = -1;
  for (let place = 0; place < numbers.length; place += 2) {
    documents.push(document += numbers[place] + 1);
    impacts.push(numbers[place + 1]);
  }
  return {documents, impacts};
}

// How many bytes postings are, or would be, in a file of their own.
const lengthOf = ({numbers, length}) => numbers
  ? numbers.reduce((sum, number, place) => sum + (place % 2 || number < 128 ? 1 : number < 16384 ? 2 : 3), 0)
  : length;

// What takes time is made once, unless that failed.
function once(made, key, make) {
  if (!made.has(key)) {
    const making = make();
    making.catch(() => made.delete(key));
    made.set(key, making);
  }
  return made.get(key);
}

// An index of documents; `read` returns the bytes of one of its files.
class Index {
  constructor(entry, read) {
    this.entry = entry;
    this.read = read;
    this.files = new Map();
    this.stopWords = new Set(entry.stopWords);
    this.endings = new Set(entry.endings);
    // A Danish index leaves out what is Danish.
    this.links = entry.links || ["s", "e"];
    this.questions = entry.questions || ["hvad er", "hvad betyder"];
    this.synonyms = entry.synonyms.map(texts => texts.map(all => all.map(text => text.split(" "))));
    this.weights = new Float64Array(entry.documents);
    this.kinds = new Uint8Array(entry.documents);
    this.years = new Uint16Array(entry.documents);
    let start = 0;
    for (const [kind, year, count, weight] of entry.groups) {
      this.weights.fill(weight, start, start + count);
      this.kinds.fill(kind, start, start + count);
      this.years.fill(year, start, start + count);
      start += count;
    }
  }

  file(path, parse) {
    return once(this.files, path, () => this.read(path).then(parse));
  }

  json(path) {
    return this.file(path + ".json", data => JSON.parse(decoder.decode(data)));
  }

  words(number) {
    return this.file(`words/${number}.json`, data => this.parseWords(number, JSON.parse(decoder.decode(data))));
  }

  parseWords(number, {postings, positions, terms}) {
    const places = [postings, positions].map(([file, offset]) => ({file, offset}));
    const next = (place, length) => {
      const taken = {file: place.file, offset: place.offset, length};
      place.offset += length;
      if (place.offset >= this.entry.fullData) Object.assign(place, {file: place.file + 1, offset: 0});
      return taken;
    };
    return terms.map(([forms, rarity, found, positionsLength, parts = ""], index) => {
      const term = {
        number: number * 65536 + index, rarity, parts: fold(parts),
        postings: Array.isArray(found) ? {numbers: found} : next(places[0], found), positions: next(places[1], positionsLength),
      };
      term.forms = forms.split(" ").map(spelling => {
        const folded = foldWord(spelling);
        return {spelling, folded, key: keyOf(folded), term};
      });
      return term;
    });
  }

  tails(number) {
    return this.file(`tails/${number}.json`, data => JSON.parse(decoder.decode(data)).map(spelling => {
      const folded = foldWord(spelling);
      return {folded, key: keyOf(folded)};
    }));
  }

  // The last file that begins with the key or before it.
  static fileOf(starts, precedes) {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (precedes(starts[middle])) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  // The forms whose keys begin with the prefix: they belong to stems that do so too, or that the prefix begins with.
  async startingWith(prefix) {
    const numbers = this.filesOfStems(prefix);
    for (const number of this.filesFrom(prefix)) numbers.add(number);
    return this.forms(numbers, form => form.key.startsWith(prefix));
  }

  // The files with keys of stems that begin with the prefix.
  filesFrom(prefix) {
    const starts = this.entry.words;
    const first = Index.fileOf(starts, start => start <= prefix);
    let end = first + 1;
    while (end < starts.length && (starts[end] <= prefix || starts[end].startsWith(prefix))) end += 1;
    return Array.from({length: end - first}, (_, place) => first + place);
  }

  // Fetches what the next letter of a word needs, unless that may be much.
  async prefetch(word) {
    const key = keyOf(word);
    const files = key.length === 1 ? this.filesFrom(key) : [];
    if (files.length <= mostPrefetched) await Promise.all(files.map(number => this.words(number)));
  }

  // The forms whose keys are this one: they belong to stems that are its beginnings.
  async withKey(key) {
    const numbers = this.filesOfStems(key).add(Index.fileOf(this.entry.words, start => start <= key));
    return this.forms(numbers, form => form.key === key);
  }

  async exact(folded) {
    return (await this.withKey(keyOf(folded))).find(form => form.folded === folded)?.term;
  }

  // The files that may have a stem which is shorter than the key and its beginning.
  filesOfStems(key) {
    const numbers = new Set();
    for (let length = 2; length < key.length; length += 1) {
      numbers.add(Index.fileOf(this.entry.words, start => start <= key.slice(0, length)));
    }
    return numbers;
  }

  async forms(numbers, isWanted) {
    const found = [];
    for (const terms of await Promise.all(Array.from(numbers, number => this.words(number)))) {
      for (const {forms} of terms) {
        for (const form of forms) if (isWanted(form)) found.push(form);
      }
    }
    return found.sort((left, right) => compare(left.key, right.key) || compare(left.folded, right.folded));
  }

  // The folded forms whose keys have the length and end with the suffix.
  async endingWith(length, suffix) {
    const starts = this.entry.tails;
    const tail = reversed(suffix);
    const first = Index.fileOf(starts, ([size, start]) => size < length || (size === length && start < tail));
    const files = [];
    for (let number = first; number < starts.length; number += 1) {
      const [size, start] = starts[number];
      if (number > first && (size > length || (size === length && start > tail && !start.startsWith(tail)))) break;
      files.push(this.tails(number));
    }
    return (await Promise.all(files)).flatMap(forms =>
      forms.filter(form => form.key.length === length && form.key.endsWith(suffix)));
  }

  async bytes(folder, {file, offset, length}) {
    return (await this.file(`${folder}/${file}.bin`, data => data)).subarray(offset, offset + length);
  }

  // Which documents have a term, and how much they say about it; `term.read` has it too once it is there.
  async postings(term) {
    return term.read ||= await once(this.files, term, () => this.decode(term));
  }

  async decode({postings}) {
    if (postings.numbers) return documentsOf(postings.numbers);
    const data = await this.bytes("postings", postings);
    const place = {index: 0};
    const numbers = [];
    // Nearly all numbers are one byte.
    while (place.index < data.length) {
      numbers.push(data[place.index] < 128 ? data[place.index++] : readNumber(data, place), data[place.index++]);
    }
    return documentsOf(numbers);
  }

  // Where each of its documents has it.
  positions(term) {
    return once(this.files, term.positions, () => this.decodePositions(term));
  }

  async decodePositions(term) {
    const [{documents}, data] = await Promise.all([this.postings(term), this.bytes("positions", term.positions)]);
    const place = {index: 0};
    const found = new Map();
    for (const document of documents) {
      const places = [];
      let position = 0;
      for (let count = readNumber(data, place); count > 0; count -= 1) {
        position += readNumber(data, place);
        places.push(position);
      }
      if (places.length > 0) found.set(document, places);
    }
    return found;
  }

  async document(number) {
    const {documentsPerFile, base} = this.entry;
    const file = await this.json(`documents/${Math.floor(number / documentsPerFile)}`);
    const [path, title, summary, place, flags] = file[number % documentsPerFile];
    return {path, address: base + path, title, summary, place, hasText: (flags & 1) > 0, isForMembers: (flags & 2) > 0};
  }

  // The values of a dimension, each with its documents.
  facet(name) {
    return this.file(`facets/${name}.json`, data => JSON.parse(decoder.decode(data)).map(([value, title, gaps]) => {
      let document = -1;
      return {value, title, documents: new Set(gaps.map(gap => (document += gap + 1)))};
    }));
  }
}

const mostPrefetched = 3;
const compare = (left, right) => left < right ? -1 : left > right ? 1 : 0;

// ---------- What a typed word may mean ----------

const factors = {ending: 0.95, spelling: 0.8, otherSpelling: 0.4, edit: 0.6, beginning: 0.65, synonym: 0.6};
const mostBeginnings = 8;
const mostPostings = 16 * 1024;
const mostEdits = 6;
const shortestStem = 3;
const shortestEdited = 4;
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

function placeOf(letter) {
  const row = rows.findIndex(letters => letters.includes(letter));
  return row < 0 ? null : {row, column: rows[row].indexOf(letter)};
}

function areNeighbours(left, right) {
  const [a, b] = [placeOf(left), placeOf(right)];
  if (!a || !b) return false;
  const [down, across] = [a.row - b.row, a.column - b.column];
  return down === 0 ? Math.abs(across) === 1 : Math.abs(down) === 1 && (across === 0 || across === down);
}

// A change of one letter: "likely", "other" or null.
function editBetween(typed, word) {
  const common = commonLength(typed, word);
  const [left, right] = [typed.slice(common), word.slice(common)];
  if (typed.length === word.length + 1) return left.slice(1) === right ? "other" : null;
  if (typed.length === word.length - 1) return right.slice(1) === left ? "other" : null;
  if (typed.length !== word.length || !left) return null;
  if (left.slice(1) === right.slice(1)) return areNeighbours(left[0], right[0]) ? "likely" : "other";
  const isSwap = left.length > 1 && left[1] === right[0] && right[1] === left[0] && left.slice(2) === right.slice(2);
  return isSwap ? "likely" : null;
}

const add = (matches, term, factor) => {
  if (!matches.some(match => match.term === term)) matches.push({term, factor});
};

const common = terms => Array.from(new Set(terms)).sort((left, right) =>
  left.rarity - right.rarity || left.number - right.number);

async function resolve(index, word) {
  const result = {matches: [], isKnown: false, corrections: [], parts: []};
  const {matches} = result;
  const key = keyOf(word.folded);
  const beginnings = await (key.length > 1 ? index.startingWith(key) : index.withKey(key));
  const exact = beginnings.find(form => form.folded === word.folded);
  if (exact) add(matches, exact.term, 1);
  else for (const term of await inflected(index, word.folded)) add(matches, term, factors.ending);
  result.isKnown = matches.length > 0;
  const factor = result.isKnown ? factors.otherSpelling : factors.spelling;
  for (const form of beginnings.filter(form => form.key === key && form.folded !== word.folded)) {
    add(matches, form.term, form.folded.length < word.folded.length ? factor * factor : factor);
  }
  if (word.isQuoted) return result;
  if (matches.length > 0) {
    result.parts = (await Promise.all(matches[0].term.parts.map(part => index.exact(part)))).filter(Boolean);
  }
  const longer = beginnings.filter(form => form.key.length > key.length).map(form => form.term);
  if ((!result.isKnown || word.isLast) && key.length > 1) {
    let bytes = matches.reduce((sum, match) => sum + lengthOf(match.term.postings), 0);
    for (const term of common(longer).slice(0, mostBeginnings)) {
      bytes += lengthOf(term.postings);
      if (bytes > mostPostings) break;
      add(matches, term, factors.beginning);
    }
  }
  if (result.isKnown || key.length < shortestEdited || (word.isLast && longer.length > 0)) return result;
  const edits = await editsOf(index, key);
  if (matches.length === 0) result.corrections = edits;
  for (const term of edits) add(matches, term, factors.edit);
  if (result.parts.length === 0) result.parts = await partsOf(index, word.folded);
  return result;
}

async function inflected(index, word) {
  for (const ending of ["", ...index.entry.endings]) {
    if (word.length - ending.length < shortestStem || !word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    const forms = (await index.startingWith(keyOf(stem.replace(/(.)\1$/, "$1"))))
      .filter(({folded}) => isForm(index, folded, stem));
    if (forms.length > 0) return forms.map(form => form.term);
  }
  return [];
}

// Whether two words differ in their endings only; before one, a letter may be doubled, and an e may be part of it.
function isForm(index, word, other) {
  let common = commonLength(word, other);
  const isInBoth = common < word.length && common < other.length;
  if (word[common - 1] === "e" && (isInBoth || [word, other].some(one => !isEnding(index, one, common)))) common -= 1;
  if (common < Math.min(shortestStem, other.length)) return false;
  return [word, other].every(one => isEnding(index, one, common));
}

function isEnding(index, word, start) {
  const rest = word.slice(start);
  return rest === "" || index.endings.has(rest) || (rest[0] === word[start - 1] && index.endings.has(rest.slice(1)));
}

async function editsOf(index, key) {
  const kept = Math.max(2, (key.length - 1) >> 1);
  const finding = [index.startingWith(key.slice(0, kept))];
  for (let length = Math.max(4, key.length - 1); length <= key.length + 1; length += 1) {
    finding.push(index.endingWith(length, key.slice(-kept)));
  }
  const candidates = new Map();
  for (const form of (await Promise.all(finding)).flat()) {
    if (!candidates.has(form.folded)) candidates.set(form.folded, form);
  }
  const found = {likely: [], other: []};
  for (const form of candidates.values()) {
    const edit = editBetween(key, form.key);
    if (edit) found[edit].push(form.term || await index.exact(form.folded));
  }
  const likely = common(found.likely);
  return likely.concat(common(found.other).filter(term => !likely.includes(term))).slice(0, mostEdits);
}

async function partsOf(index, word) {
  if (word.length < 8) return [];
  const places = Array.from({length: word.length - 7}, (_, place) => place + 4);
  const pairs = await Promise.all(places.map(async place => {
    const head = word.slice(0, place);
    let first = await index.exact(head);
    const link = head.length > 4 && index.links.find(letters => head.endsWith(letters));
    if (!first && link) first = await index.exact(head.slice(0, -link.length));
    const second = first && await index.exact(word.slice(place));
    return second ? [first, second] : null;
  }));
  let best = null;
  for (const terms of pairs.filter(Boolean)) {
    const rarity = Math.max(...terms.map(term => term.rarity));
    if (!best || rarity < best.rarity) best = {rarity, terms};
  }
  return best ? best.terms : [];
}

// ---------- Searching ----------

const mostWords = 24;

function parseQuery(index, text) {
  const words = [];
  const phrases = [];
  let position = 0;
  const parts = text.split(/["“”„»«]/);
  parts.forEach((part, number) => {
    const isQuoted = number % 2 === 1 && number < parts.length - 1;
    const places = [];
    for (const {folded, start, end} of scan(part)) {
      if (words.length >= mostWords) break;
      if (!index.stopWords.has(folded)) {
        const isLast = !isQuoted && number === parts.length - 1 && end === part.length;
        if (isQuoted) {
          places.push({word: words.length, distance: places.length ? position - words[places[0].word].position : 0});
        }
        words.push({folded, typed: part.slice(start, end), position, isQuoted, isLast});
      }
      position += 1;
    }
    if (places.length > 1) phrases.push(places);
  });
  const asksForMeaning = index.questions.includes(fold(text).slice(0, 2).join(" "));
  return {words, phrases, asksForMeaning};
}

// Adds what is found besides the words to the units that these make up.
async function applySynonyms(index, units, words) {
  for (const [typedTexts, foundTexts] of index.synonyms) {
    for (const typed of typedTexts) {
      for (let start = 0; start + typed.length <= words.length; start += 1) {
        if (!typed.every((one, offset) => isForm(index, words[start + offset].folded, one))) continue;
        for (const found of foundTexts.filter(found => found.join(" ") !== typed.join(" "))) {
          const terms = await Promise.all(found.map(one => index.exact(one)));
          if (terms.includes(undefined)) continue;
          for (const unit of units.slice(start, start + typed.length)) {
            if (terms.length > 1) unit.groups.push(terms);
            else add(unit.matches, terms[0], factors.synonym);
          }
        }
      }
    }
  }
}

async function unitsOf(index, words, resolutions) {
  const units = resolutions.map(({matches}) => ({weight: 1, matches: matches.slice(), groups: []}));
  await applySynonyms(index, units, words);
  for (const {parts} of resolutions) {
    for (const term of parts) {
      const unit = {weight: 0.4, matches: [{term, factor: 1}], groups: []};
      await applySynonyms(index, [unit], [term.forms[0]]);
      units.push(unit);
    }
  }
  for (let number = 1; number < words.length; number += 1) {
    for (const link of ["", ...index.links]) {
      const term = await index.exact(words[number - 1].folded + link + words[number].folded);
      if (term) units.push({weight: 0.8, matches: [{term, factor: 1}], groups: []});
    }
  }
  return units;
}

const termsOf = ({matches, groups}) => matches.map(({term}) => term).concat(...groups);

// Raises the scores of the documents that have the term; its postings must have been read.
function raise(best, {rarity, read: {documents, impacts}}, factor) {
  for (let place = 0; place < documents.length; place += 1) {
    const value = factor * (rarity * impacts[place]);
    if (value > best[documents[place]]) best[documents[place]] = value;
  }
}

function bestOf(unit, count) {
  const best = new Float64Array(count);
  for (const {term, factor} of unit.matches) raise(best, term, factor);
  for (const group of unit.groups) {
    const least = new Float64Array(count).fill(Infinity);
    for (const term of group) {
      const one = new Float64Array(count);
      raise(one, term, factors.synonym);
      one.forEach((value, document) => { least[document] = Math.min(least[document], value); });
    }
    least.forEach((value, document) => { best[document] = Math.max(best[document], value); });
  }
  return best;
}

function scoresOf(units, count) {
  const scores = new Float64Array(count);
  const coverage = new Float64Array(count);
  let total = 0;
  for (const unit of units) {
    total += unit.weight;
    const best = bestOf(unit, count);
    for (let document = 0; document < count; document += 1) {
      if (best[document] === 0) continue;
      scores[document] += unit.weight * best[document];
      coverage[document] += unit.weight;
    }
  }
  for (let document = 0; document < count; document += 1) {
    if (scores[document] === 0) continue;
    const share = 0.4 + 0.6 * coverage[document] / total;
    scores[document] *= share * Math.sqrt(share);
  }
  return scores;
}

async function withPhrases(index, phrases, resolutions) {
  let all = null;
  for (const phrase of phrases) {
    const places = await Promise.all(phrase.map(({word}) =>
      Promise.all(resolutions[word].matches.map(({term}) => index.positions(term)))));
    const found = new Set();
    for (const [document, starts] of places[0].flatMap(positions => Array.from(positions))) {
      const holds = starts.some(start => phrase.every(({distance}, number) =>
        places[number].some(positions => positions.get(document)?.includes(start + distance))));
      if (holds && (!all || all.has(document))) found.add(document);
    }
    all = found;
  }
  return all;
}

const byScore = (left, right) => right.score - left.score || left.document - right.document;

// The documents that have a score, the best first, of equal ones the first. The place of each follows from its score: numbers
// alone are sorted many times as fast as with a comparison.
function ordered(scores) {
  const documents = new Uint32Array(scores.length);
  let count = 0;
  for (let document = 0; document < scores.length; document += 1) {
    if (scores[document] > 0) documents[count++] = document;
  }
  const sorted = new Float64Array(count);
  for (let number = 0; number < count; number += 1) sorted[number] = scores[documents[number]];
  sorted.sort();
  const taken = new Uint32Array(count);
  const results = new Array(count);
  for (let number = 0; number < count; number += 1) {
    const document = documents[number];
    const score = scores[document];
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] > score) high = middle; else low = middle + 1;
    }
    results[count - low + taken[low - 1]++] = {document, score};
  }
  return results;
}

const mostRaised = 30;
const mostPositions = 40 * 1024;

function nearness(left = [], right = [], distance) {
  let best = 0;
  for (const place of left) {
    for (const other of right) {
      const gap = Math.abs(other - place);
      if (gap === 0 || gap > 30) continue;
      best = Math.max(best, other - place === distance ? 0.3 : gap <= 6 ? 0.16 : 0.1);
    }
  }
  return best;
}

// Where the words of the query stand, if that can make a difference and is not too much to fetch.
async function placesOfNeighbours(index, words, resolutions) {
  const terms = resolutions.map(({matches}) => matches[0]?.term);
  const bytes = terms.reduce((sum, term) => sum + (term ? term.positions.length : 0), 0);
  if (words.length < 2 || bytes > mostPositions) return null;
  return Promise.all(terms.map(term => term ? index.positions(term) : new Map()));
}

function raiseNear(results, words, places) {
  if (!places) return results;
  const head = results.slice(0, mostRaised).map(({document, score}) => {
    let bonus = 1;
    for (let number = 1; number < words.length; number += 1) {
      const distance = words[number].position - words[number - 1].position;
      bonus += nearness(places[number - 1].get(document), places[number].get(document), distance);
    }
    return {document, score: score * bonus};
  });
  return head.sort(byScore).concat(results.slice(mostRaised));
}

// All documents that fit the text, the best first, with the terms that mark their words.
async function search(index, text) {
  const {words, phrases, asksForMeaning} = parseQuery(index, text);
  const resolutions = await Promise.all(words.map(word => resolve(index, word)));
  // Whatever is needed is asked for before anything is waited for.
  const read = terms => Promise.all(terms.map(term => index.postings(term)));
  const typed = resolutions.flatMap(({matches}) => matches.map(({term}) => term));
  const [units, near] = await Promise.all([
    unitsOf(index, words, resolutions).then(async units => { await read(units.flatMap(termsOf)); return units; }),
    placesOfNeighbours(index, words, resolutions), read(typed),
  ]);
  const scores = scoresOf(units, index.entry.documents);
  const allowed = await withPhrases(index, phrases, resolutions);
  const isTerm = index.entry.kinds.map(kind => kind[3]);
  for (let document = 0; document < scores.length; document += 1) {
    const weight = index.weights[document] * (asksForMeaning && isTerm[index.kinds[document]] ? 4 : 1);
    scores[document] = allowed && !allowed.has(document) ? 0 : scores[document] * weight / 10000;
  }
  const results = raiseNear(ordered(scores), words, near);
  const corrections = words.flatMap(({typed}, number) => {
    const {isKnown, corrections} = resolutions[number];
    return isKnown || corrections.length === 0 ? [] : [{typed, words: corrections.map(term => term.forms[0].spelling)}];
  });
  return {results, corrections, words, marks: marksOf(units)};
}

// ---------- Passages ----------

const shortestPart = 8;
const shortestMark = 5;
const passageWords = 32;

// What marks the words of each unit: its forms, and the stems that compounds are known by.
function marksOf(units) {
  return units.map(unit => {
    const terms = termsOf(unit);
    const forms = terms.flatMap(term => term.forms.map(({folded}) => folded));
    const stems = terms.map(term => stemOf(term.forms.map(({folded}) => folded)));
    return {
      rarity: terms.length > 0 ? terms[0].rarity : 0, forms: new Set(forms),
      stems: stems.filter(stem => stem.length >= shortestMark),
    };
  });
}

const stemOf = forms => forms.reduce((stem, form) => stem.slice(0, commonLength(stem, form)));

// The units that a word belongs to.
function unitsWith(word, marks) {
  return marks.flatMap(({forms, stems}, number) => {
    const isPart = word.length >= shortestPart && stems.some(stem => word.includes(stem));
    return forms.has(word) || isPart ? [number] : [];
  });
}

const foundIn = (text, marks) => new Set(scan(text).flatMap(({folded}) => unitsWith(folded, marks)));
const rarityOf = (units, marks) => Array.from(units).reduce((sum, unit) => sum + marks[unit].rarity, 0);

// The number of the part of a text that says most about the query; -1 if none says anything.
function bestSection(sections, marks) {
  let best = {score: 0, number: -1};
  sections.forEach(([, heading, text], number) => {
    const score = 2 * rarityOf(foundIn(heading, marks), marks) + rarityOf(foundIn(text, marks), marks);
    if (score > best.score) best = {score, number};
  });
  return best.number;
}

// The run of words in which most of the query stands, as far as its sentence goes back.
function passageOf(text, marks) {
  const words = scan(text).map(word => ({...word, units: unitsWith(word.folded, marks)}));
  let best = {score: 0, first: -1};
  words.forEach((word, first) => {
    if (word.units.length === 0) return;
    const units = new Set(words.slice(first, first + passageWords).flatMap(word => word.units));
    const score = rarityOf(units, marks);
    if (score > best.score) best = {score, first};
  });
  if (best.first < 0) return null;
  const lead = text.slice(0, words[best.first].start).search(/[^.!?\n]*$/);
  let first = words.findIndex(word => word.start >= lead);
  if (best.first - first > passageWords / 2) first = best.first - 4;
  const last = Math.min(words.length, first + passageWords) - 1;
  const [start, end] = [first === 0 ? 0 : words[first].start, last === words.length - 1 ? text.length : words[last].end];
  return {text: text.slice(start, end).replace(/\n/g, " "), isCutBefore: start > lead, isCutAfter: end < text.length};
}

// The text with the words of the query in <mark>.
function marked(text, marks) {
  const parts = [];
  let written = 0;
  for (const {folded, start, end} of scan(text)) {
    if (unitsWith(folded, marks).length === 0) continue;
    parts.push(text.slice(written, start), element("mark", {}, text.slice(start, end)));
    written = end;
  }
  return parts.concat(text.slice(written));
}

// ---------- Everything that can be found ----------

async function load(address, cache = "default") {
  const answer = await fetch(address, {cache});
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return new Uint8Array(await answer.arrayBuffer());
}

// The open index, and that of the members' texts if this browser may open them.
export class Library {
  constructor(address) {
    this.address = address;
    this.texts = new Map();
  }

  async open() {
    this.entry = JSON.parse(decoder.decode(await load(this.address, "no-cache")));
    if (this.entry.format !== "torv-search" || this.entry.version !== 1) throw new Error("another format");
    this.index = new Index(this.entry, path => load(this.entry.folder + path));
    return this;
  }

  // Opens the index of the members' texts with what this browser keeps for it; without that there is none.
  async openForMembers(kept) {
    this.members = null;
    if (kept) this.members = await openForMembers(this.entry.members, kept);
  }

  // All documents, those of one page once; a members' text counts for the page that it belongs to.
  async search(text) {
    const answer = await search(this.index, text);
    if (this.members) await this.addMembers(answer, text);
    const isOnOnePage = this.entry.kinds.map(kind => kind[3]);
    const taken = new Set();
    answer.results = answer.results.filter(({document}) => {
      const kind = this.index.kinds[document];
      return !isOnOnePage[kind] || (!taken.has(kind) && taken.add(kind));
    });
    return answer;
  }

  // What there is to show of a document.
  async details(number) {
    const {address, title, summary, place, isForMembers} = await this.index.document(number);
    const [name, kind] = this.entry.kinds[this.index.kinds[number]];
    return {address, title, summary, place, isForMembers, kind: {name, title: kind}};
  }

  // The values that results can be narrowed down by, each with its documents.
  async values(name) {
    const {index, entry} = this;
    const byNumber = (numbers, make) => {
      const documents = new Map();
      numbers.forEach((number, document) => {
        if (!documents.has(number)) documents.set(number, new Set());
        documents.get(number).add(document);
      });
      return Array.from(documents, ([number, documents]) => ({...make(number), documents}));
    };
    if (name === "slags") return byNumber(index.kinds, kind => ({value: entry.kinds[kind][0], title: entry.kinds[kind][2]}));
    if (name !== "aar") return index.facet(name);
    return byNumber(index.years, year => ({value: String(year), title: String(year)}))
      .filter(({value}) => value !== "0").sort((left, right) => right.value - left.value);
  }

  async addMembers(answer, text) {
    const {index} = this.members;
    const own = await search(index, text);
    const scores = new Map(answer.results.map(({document, score}) => [document, {score}]));
    for (const {document, score} of own.results) {
      const open = index.entry.openDocuments[document];
      if (!(scores.get(open)?.score >= score)) scores.set(open, {score, isSealed: true});
    }
    answer.results = Array.from(scores, ([document, found]) => ({document, ...found})).sort(byScore);
    answer.marks = answer.marks.concat(own.marks);
  }

  // Where in a document the query stands: the heading, and a passage.
  async place({document, isSealed}, {marks}) {
    const {path, hasText} = await this.index.document(document);
    if (!hasText && !isSealed) return null;
    const name = this.entry.texts + path.replace(/\/$/, "") + ".json";
    const key = (isSealed ? "sealed " : "open ") + path;
    const file = await once(this.texts, key, () => isSealed ? this.members.read(path) : load(this.entry.base + name));
    const sections = JSON.parse(decoder.decode(file));
    const number = bestSection(sections, marks);
    if (number < 0) return null;
    const [anchor, heading, text] = sections[number];
    return {anchor, heading, passage: passageOf(text, marks)};
  }
}

const membersFolder = "/soeg/medlem/";

async function openForMembers({script, folder, salt, keyring, open}, kept) {
  if (open) return indexForMembers(path => load(open + path.slice(1)));
  const {readerOf} = await import(script);
  const read = await readerOf({folder, salt, keyring}, kept);
  return read && indexForMembers(read);
}

// `read` returns the contents of a file by the path that it would have if it were open.
async function indexForMembers(read) {
  const entry = JSON.parse(decoder.decode(await read(membersFolder + "index.json")));
  return {
    index: new Index(entry, path => read(membersFolder + path)),
    read: path => read(membersFolder + "tekst" + path.replace(/\/$/, "") + ".json"),
  };
}

// ---------- Between a page and the search ----------

// What a page asks for; all answers can be sent from a worker to its page.
class Service {
  async open(address) {
    this.library = await new Library(address).open();
    const {labels, dimensions, members} = this.library.entry;
    return {labels, dimensions, members};
  }

  openForMembers(kept) {
    return this.library.openForMembers(kept);
  }

  // The documents that fit the text, the best first, and what there is to show of the first.
  async find(text) {
    const {results, corrections, marks} = await this.library.search(text);
    const documents = Uint32Array.from(results, ({document}) => document);
    const sealed = results.filter(({isSealed}) => isSealed).map(({document}) => document);
    const first = await this.details(documents.slice(0, 1));
    return {documents, sealed: new Set(sealed), corrections, marks, first};
  }

  details(documents) {
    return Promise.all(Array.from(documents, number => this.library.details(number)));
  }

  place(document, isSealed, marks) {
    return this.library.place({document, isSealed}, {marks});
  }

  values(name) {
    return this.library.values(name);
  }

  // Fetches what the next letter of the last word needs.
  async prefetch(text) {
    const last = scan(text).at(-1);
    if (last) await this.library.index.prefetch(last.folded);
  }

  // The first searches take longest, as the browser compiles the script for them; so some are made before anything is typed, in
  // an index of two words and enough pages for a loop to be worth compiling.
  async warmUp() {
    const documents = 1500;
    const bytes = 2 * documents;
    const files = {
      "words/0.json": `{"postings":[0,0],"positions":[0,0],"terms":[["by",64,${bytes},${bytes}],["byer",64,[0,1],2]]}`,
      "postings/0.bin": Uint8Array.from({length: bytes}, (_, place) => place % 2 ? place & 255 : 0),
      "positions/0.bin": new Uint8Array(bytes + 2).fill(1),
    };
    const {entry} = this.library;
    const madeUp = {...entry, documents, groups: [[0, 0, documents, 100]], fullData: 2 * bytes, words: ["by"], tails: []};
    const read = async path => typeof files[path] === "string" ? new TextEncoder().encode(files[path]) : files[path];
    const index = new Index(madeUp, read);
    for (const text of ["by b", "by", "by"]) {
      await search(index, text);
      // A letter that is typed meanwhile comes first.
      await new Promise(resolve => setTimeout(resolve));
    }
  }
}

// The search as a page has it.
class Client {
  constructor(address) {
    this.address = address;
    this.asked = new Map();
  }

  async open() {
    this.worker = new Worker(import.meta.url, {type: "module"});
    this.worker.addEventListener("message", ({data: {number, value, error}}) => {
      const {resolve, reject} = this.asked.get(number);
      this.asked.delete(number);
      if (error) reject(new Error(error)); else resolve(value);
    });
    // A browser that has no modules in workers searches in the page itself.
    this.worker.addEventListener("error", () => {
      if (this.entry || this.service) return;
      this.service = new Service();
      for (const {method, values, resolve} of this.asked.values()) resolve(this.service[method](...values));
    });
    this.entry = await this.ask("open", this.address);
    await this.openForMembers();
    // A page that is opened with a code, here or in another tab, opens the search too.
    const folder = this.entry.members?.folder;
    if (folder) new BroadcastChannel("torv" + folder).addEventListener("message", () => this.openForMembers());
    return this;
  }

  // Asks for what a method of the service returns.
  async ask(method, ...values) {
    if (this.service) return this.service[method](...values);
    return new Promise((resolve, reject) => {
      const number = this.count = (this.count || 0) + 1;
      this.asked.set(number, {method, values, resolve, reject});
      this.worker.postMessage({number, method, values});
    });
  }

  async openForMembers() {
    const {members} = this.entry;
    if (!members) return;
    try {
      await this.ask("openForMembers", await keptFor(members));
    } catch (error) {
      console.info("search without the members' texts:", error);
      if (members.open) sessionStorage.removeItem("torv" + members.open);
    }
  }
}

// What leads to the members' texts in this browser, which a worker can't see: the token of its keys. Where they are behind the
// host's login, only who has been let in asks for them: the host would answer others with a form, or ask for a password.
async function keptFor({script, folder, open}) {
  if (!open) return (await import(script)).token("torv" + folder);
  const storage = "torv" + open;
  if (location.pathname.startsWith(open)) sessionStorage.setItem(storage, "in");
  return sessionStorage.getItem(storage);
}

// ---------- What is shown ----------

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const counted = (count, {one, count: many}) => count === 1 ? one : fill(many, {count});

const fill = (text, values) => text.replace(/\{([a-z]+)\}/g, (whole, name) => values[name] ?? whole);

function kicker({kind: {name, title}, place, isForMembers}, {members}) {
  const parts = [element("span", {class: `kind kind-${name}`}, title)];
  if (place) parts.push(" ", element("span", {}, place));
  if (isForMembers) parts.push(" ", element("span", {class: "badge badge-members"}, members));
  return element("p", {class: "kicker"}, ...parts);
}

// What is said about words that the site does not use.
function correctionsOf({corrections, documents}, {instead, suggestion}, again) {
  return corrections.map(({typed, words}) => {
    const links = words.flatMap((word, number) => {
      const link = element("a", {href: "?q=" + encodeURIComponent(word)}, word);
      link.addEventListener("click", event => { event.preventDefault(); again(typed, word); });
      return number === 0 ? [link] : [", ", link];
    });
    const text = fill(documents.length > 0 ? instead : suggestion, {typed});
    return element("p", {class: "search-suggestion"}, text + " ", ...links);
  });
}

// ---------- The field in the header ----------

const field = typeof document === "undefined" ? null : document.getElementById("sektion-soegefelt");
const shortest = 2;
const mostOptions = 6;

const painted = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

class Suggestions {
  constructor(client) {
    this.client = client;
    this.labels = client.entry.labels;
    this.list = element("ul", {class: "search-options", id: "sektion-soegeforslag", role: "listbox", "aria-label": this.labels.results});
    this.status = element("p", {class: "visually-hidden", role: "status"});
    this.list.hidden = true;
    this.active = -1;
    field.after(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list", autocomplete: "off",
    })) field.setAttribute(name, value);
    field.addEventListener("input", () => this.update());
    field.addEventListener("focus", () => this.update());
    field.addEventListener("keydown", event => this.press(event));
    field.form.addEventListener("focusout", event => {
      if (!field.form.contains(event.relatedTarget)) this.close();
    });
    // The list keeps the focus in the field, so that a click on it does not close it before it is followed.
    this.list.addEventListener("mousedown", event => event.preventDefault());
    this.warmUp().catch(error => console.error(error)).then(() => this.update());
  }

  // The search and what shows it are tried before anything is typed: the first time takes longest.
  async warmUp() {
    if (field.value.trim()) return;
    const madeUp = {address: "/", title: "By", place: "", kind: {name: "", title: ""}};
    for (let times = 0; times < 3; times += 1) this.option(madeUp, []);
    await this.client.ask("warmUp");
  }

  async update() {
    const text = field.value.trim();
    this.text = text;
    if (text.length < shortest) {
      this.close();
    } else {
      try {
        await this.find(text);
      } catch (error) {
        console.error(error);
        if (this.text === text) this.say(this.labels.failed);
      }
    }
    if (this.text === text) this.client.ask("prefetch", text).catch(error => console.error(error));
  }

  // The first result is shown before those after it are there.
  async find(text) {
    const answer = await this.client.ask("find", text);
    const rest = this.client.ask("details", answer.documents.slice(1, mostOptions));
    // What fails while the first is painted is told when it is waited for.
    rest.catch(() => {});
    const first = answer.first.map(details => this.option(details, answer.marks));
    if (first.length > 0) {
      this.show(text, first);
      await painted();
    }
    const others = (await rest).map(details => this.option(details, answer.marks));
    this.show(text, first.concat(others, this.others(text, answer)));
    if (this.text === text) this.sayCount(text, answer);
  }

  show(text, options) {
    if (this.text !== text || document.activeElement !== field) return;
    options.forEach((option, number) => { option.id = `sektion-soegeforslag-${number + 1}`; });
    // Who has gone to the first result already stays there when the others come.
    this.active = options.indexOf(this.list.children[this.active]);
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    if (this.active < 0) field.removeAttribute("aria-activedescendant");
  }

  option(details, marks) {
    const title = element("span", {class: "search-option-title"}, ...marked(details.title, marks));
    return this.link(details.address, kicker(details, this.labels), title);
  }

  // What leads to all results, or to those of another word if there are none.
  others(text, {documents: {length: count}, corrections: [correction]}) {
    const address = query => field.form.action + "?q=" + encodeURIComponent(query);
    const others = [];
    if (count !== 1) {
      others.push(this.link(address(text), element("span", {class: "search-option-all"}, this.messageFor(text, count))));
    }
    if (count === 0 && correction) {
      const label = fill(this.labels.suggestion, {typed: correction.typed}) + " " + correction.words[0];
      others.push(this.link(address(text.replace(correction.typed, correction.words[0])), element("span", {}, label)));
    }
    return others;
  }

  messageFor(text, count) {
    return count > 0 ? fill(this.labels.all, {count}) : fill(this.labels.none, {query: text});
  }

  sayCount(text, {documents: {length: count}}) {
    this.say(count > 0 ? counted(count, this.labels) : this.messageFor(text, count));
  }

  link(address, ...contents) {
    const option = element("li", {role: "option", "aria-selected": "false"}, ...contents);
    option.address = address;
    option.addEventListener("click", event => this.follow(option, event.ctrlKey || event.metaKey));
    return option;
  }

  // What changes with every key is said once the reader pauses.
  say(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.status.textContent = text; }, 600);
  }

  follow({address}, isNew) {
    if (isNew) open(address); else location.assign(address);
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  press(event) {
    const options = Array.from(this.list.children);
    if (event.key === "Escape") {
      if (this.list.hidden) field.value = "";
      this.close();
      event.preventDefault();
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.follow(options[this.active], event.ctrlKey || event.metaKey);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      if (this.list.hidden) return this.update();
      // Between the last option and the first is the field itself.
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.active = (this.active + 1 + step + options.length + 1) % (options.length + 1) - 1;
      options.forEach((option, number) => option.setAttribute("aria-selected", String(number === this.active)));
      if (this.active < 0) return field.removeAttribute("aria-activedescendant");
      field.setAttribute("aria-activedescendant", options[this.active].id);
      options[this.active].scrollIntoView({block: "nearest"});
    }
  }
}

// ---------- The page of results ----------

const results = field && document.getElementById("sektion-soegeresultat");
const pageSize = 10;

class Results {
  constructor(client) {
    this.client = client;
    this.labels = client.entry.labels;
    this.status = document.getElementById("sektion-antal");
    this.list = document.getElementById("sektion-liste");
    this.notes = document.getElementById("sektion-soegenoter");
    this.more = document.getElementById("sektion-flere");
    this.panel = document.getElementById("sektion-filter");
    this.chosen = new Map();
    this.shown = pageSize;
    this.groups = this.dimensions().map(dimension => this.group(dimension));
    // Above the results, where the screen is narrow, the choices wait behind one line.
    const choices = this.panel.querySelector("details");
    choices.append(...this.groups.map(({details}) => details));
    choices.open = matchMedia("(min-width: 60rem)").matches;
    // Passages are fetched for what is about to be seen.
    this.watcher = new IntersectionObserver(seen => {
      for (const {target} of seen.filter(entry => entry.isIntersecting)) {
        this.watcher.unobserve(target);
        target.showPlace();
      }
    }, {rootMargin: "0px 0px 10% 0px"});
    field.addEventListener("input", () => this.typed());
    field.form.addEventListener("submit", event => {
      event.preventDefault();
      this.keep("pushState");
    });
    field.addEventListener("keydown", event => {
      if (event.key === "Escape" && field.value) {
        event.preventDefault();
        field.value = "";
        this.typed();
      }
      if (event.key === "ArrowDown" && this.list.firstElementChild) {
        event.preventDefault();
        this.list.querySelector("a").focus();
      }
    });
    this.list.addEventListener("keydown", event => this.walk(event));
    this.more.addEventListener("click", () => this.showMore());
    addEventListener("popstate", () => this.readAddress());
    this.readAddress();
  }

  // From result to result, and back to the field.
  walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = Array.from(this.list.querySelectorAll("h2 a"));
    const current = links.findIndex(link => link.closest("li").contains(document.activeElement));
    const next = current + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length) return;
    event.preventDefault();
    (next < 0 ? field : links[next]).focus();
  }

  dimensions() {
    const {kind, year} = this.labels;
    return [["slags", kind], ...this.client.entry.dimensions, ["aar", year]].map(([name, title]) => ({name, title}));
  }

  // A dimension; its values are fetched when it is opened or chosen from.
  group(dimension) {
    const list = element("ul", {class: "plain"});
    const details = element("details", {"data-dimension": dimension.name}, element("summary", {}, dimension.title), list);
    const group = {...dimension, details, list, values: null};
    details.addEventListener("toggle", async () => {
      if (!details.open) return;
      await this.readValues(group);
      this.count(group);
    });
    return group;
  }

  async readValues(group) {
    group.values ||= (await this.client.ask("values", group.name)).map(({value, title, documents}) => {
      const input = element("input", {type: "checkbox"});
      const count = element("span", {class: "count"});
      input.addEventListener("change", () => this.toggle(group.name, value));
      return {value, title, documents, input, count, item: element("li", {}, element("label", {}, input, " ", title), count)};
    });
  }

  async readAddress() {
    const {searchParams} = new URL(location.href);
    field.value = searchParams.get("q") || "";
    this.chosen.clear();
    for (const {name} of this.groups) {
      const values = (searchParams.get(name) || "").split(" ").filter(Boolean);
      if (values.length > 0) this.chosen.set(name, new Set(values));
    }
    this.shown = Number(history.state?.shown) || pageSize;
    await this.search();
  }

  typed() {
    this.shown = pageSize;
    this.keep("replaceState");
    this.search();
  }

  toggle(name, value) {
    const values = this.chosen.get(name) || new Set();
    if (!values.delete(value)) values.add(value);
    if (values.size > 0) this.chosen.set(name, values); else this.chosen.delete(name);
    this.shown = pageSize;
    this.keep("pushState");
    this.show();
  }

  keep(method) {
    const address = new URL(location.href);
    const set = (name, value) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    set("q", field.value.trim());
    for (const {name} of this.groups) set(name, Array.from(this.chosen.get(name) || []).join(" "));
    if (method === "pushState" && address.href === location.href) return;
    history[method]({shown: this.shown}, "", address);
  }

  showMore() {
    const first = this.shown;
    this.shown += pageSize;
    history.replaceState({shown: this.shown}, "");
    this.show().then(() => this.list.children[first]?.querySelector("a").focus());
  }

  async search() {
    const text = field.value.trim();
    this.text = text;
    results.dataset.state = text.length < shortest ? "empty" : "searching";
    if (text.length < shortest) {
      this.answer = null;
      this.say("");
      this.list.replaceChildren();
      this.notes.replaceChildren();
      this.panel.hidden = this.more.hidden = true;
      document.title = results.dataset.title;
      return;
    }
    try {
      const answer = await this.client.ask("find", text);
      if (this.text !== text) return;
      this.answer = answer;
      await this.show();
    } catch (error) {
      console.error(error);
      if (this.text === text) this.say(this.labels.failed);
    }
  }

  passes(document, except) {
    return this.groups.every(({name, values}) => {
      const wanted = this.chosen.get(name);
      return name === except || !wanted || !values
        || values.some(({value, documents}) => wanted.has(value) && documents.has(document));
    });
  }

  async show() {
    const {answer, labels: words} = this;
    if (!answer) return;
    await Promise.all(this.groups.filter(({name}) => this.chosen.has(name)).map(group => this.readValues(group)));
    const passing = answer.documents.filter(document => this.passes(document));
    const shown = passing.slice(0, this.shown);
    const details = await this.client.ask("details", shown);
    if (this.answer !== answer) return;
    const items = details.map((one, number) => this.item(one, shown[number], answer));
    this.list.replaceChildren(...items);
    for (const item of items) this.watcher.observe(item);
    this.notes.replaceChildren(
      ...correctionsOf(answer, words, (typed, word) => {
        field.value = field.value.replace(typed, word);
        this.typed();
        field.focus();
      }), ...this.chips());
    this.more.hidden = passing.length <= this.shown;
    this.panel.hidden = answer.documents.length === 0;
    results.dataset.state = passing.length > 0 ? "found" : "none";
    document.title = `${this.text} – ${results.dataset.title}`;
    this.say(passing.length > 0 ? counted(passing.length, words) : fill(words.none, {query: this.text}));
    for (const group of this.groups) if (group.details.open) this.count(group);
  }

  item(details, document, {marks, sealed}) {
    const link = element("a", {href: details.address}, ...marked(details.title, marks));
    const summary = element("p", {class: "card-summary"}, ...marked(details.summary, marks));
    const item = element("li", {class: "card"}, kicker(details, this.labels), element("h2", {class: "card-title"}, link), summary);
    item.showPlace = async () => {
      const place = await this.client.ask("place", document, sealed.has(document), marks).catch(error => console.error(error));
      if (!place) return;
      const {anchor, heading, passage} = place;
      if (anchor) {
        const address = `${details.address}#${encodeURIComponent(anchor)}`;
        item.append(element("p", {class: "search-place"}, element("a", {href: address}, ...marked(heading, marks))));
      }
      if (!passage) return;
      const [before, after] = [passage.isCutBefore ? "… " : "", passage.isCutAfter ? " …" : ""];
      item.append(element("p", {class: "search-passage"}, before, ...marked(passage.text, marks), after));
    };
    return item;
  }

  chips() {
    const chips = this.groups.flatMap(({name, values}) => (values || [])
      .filter(({value}) => this.chosen.get(name)?.has(value))
      .map(({value, title}) => {
        const button = element("button", {type: "button", "aria-label": `${this.labels.remove} ${title}`}, `${title} ×`);
        button.addEventListener("click", () => this.toggle(name, value));
        return element("li", {}, button);
      }));
    return chips.length > 0 ? [element("ul", {class: "plain filter-chips"}, ...chips)] : [];
  }

  // How many results each value would leave.
  count(group) {
    if (!this.answer || !group.values) return;
    const rest = this.answer.documents.filter(document => this.passes(document, group.name));
    const items = [];
    for (const {value, documents, input, count, item} of group.values) {
      const left = rest.filter(document => documents.has(document)).length;
      count.textContent = left;
      input.checked = Boolean(this.chosen.get(group.name)?.has(value));
      if (left > 0 || input.checked) items.push(item);
    }
    const focused = document.activeElement;
    group.list.replaceChildren(...items);
    if (items.some(item => item.contains(focused))) focused.focus();
  }

  say(text) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.status.textContent = text; }, 250);
  }
}

if (field) {
  new Client(field.form.dataset.index).open().then(client => results ? new Results(client) : new Suggestions(client)).catch(error => {
    console.error(error);
    if (results) document.getElementById("sektion-antal").textContent = field.form.dataset.failed;
  });
} else if (typeof document === "undefined") {
  const service = new Service();
  addEventListener("message", async ({data: {number, method, values}}) => {
    try {
      postMessage({number, value: await service[method](...values)});
    } catch (error) {
      postMessage({number, error: String(error.stack)});
    }
  });
}
