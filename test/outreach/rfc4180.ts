// A small reader of CSV written from RFC 4180 alone, as a second opinion beside the library that writes.

/**
 * Gives the records; throws on a quoted field that does not end where it must. Takes CRLF and LF as line ends, and quotes
 * inside an unquoted field as they are (the standard forbids them, files have them).
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let place = 0;
  while (place < text.length) {
    const [field, next] = text[place] === '"' ? readQuoted(text, place) : readPlain(text, place);
    record.push(field);
    place = next;
    if (text[place] === ',') {
      place += 1;
      // A comma at the very end opens one more, empty, field.
      if (place === text.length) record.push('');
      continue;
    }
    if (place < text.length) place += text.startsWith('\r\n', place) ? 2 : 1;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return records;
}

function readQuoted(text: string, start: number): readonly [field: string, next: number] {
  let field = '';
  let place = start + 1;
  for (;;) {
    const end = text.indexOf('"', place);
    if (end < 0) throw new Error('a quoted field does not end');
    field += text.slice(place, end);
    if (text[end + 1] !== '"') {
      if (!/^(,|\r\n|\n|$)/.test(text.slice(end + 1, end + 3))) throw new Error('text after a closing quote');
      return [field, end + 1];
    }
    field += '"';
    place = end + 2;
  }
}

function readPlain(text: string, start: number): readonly [field: string, next: number] {
  const end = start + text.slice(start).search(/[,\n]|\r\n|$/);
  return [text.slice(start, end), end];
}
