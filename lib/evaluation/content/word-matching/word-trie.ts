// Looks up thousands of words in one walk over a text: the time grows with the text and the longest word, not with the list.

interface TrieNode<Value> {
  readonly next: Map<number, TrieNode<Value>>;
  readonly values: Value[];
}

export interface WordTrie<Value> {
  /** By UTF-16 unit, the place in `nodes` of words that begin with it; 0 for none: most units of a text are answered here. */
  readonly first: Uint16Array;
  readonly nodes: readonly (TrieNode<Value> | undefined)[];
}

const emptyNode = <Value>(): TrieNode<Value> => ({ next: new Map(), values: [] });

/** Gives the trie of all keys, none of them empty; several values may share a key. */
export function wordTrie<Value>(entries: Iterable<readonly [key: string, value: Value]>): WordTrie<Value> {
  const root = emptyNode<Value>();
  for (const [key, value] of entries) {
    let node = root;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = emptyNode();
        node.next.set(unit, child);
      }
      node = child;
    }
    node.values.push(value);
  }
  const first = new Uint16Array(0x10000);
  const nodes: (TrieNode<Value> | undefined)[] = [undefined];
  for (const [unit, child] of root.next) {
    first[unit] = nodes.length;
    nodes.push(child);
  }
  return { first, nodes };
}

/** Calls `visit` with every value whose key stands in the text, and where; overlapping ones too. */
export function walkTrie<Value>(
  text: string,
  { first, nodes }: WordTrie<Value>,
  visit: (value: Value, start: number) => void,
): void {
  for (let start = 0; start < text.length; start += 1) {
    let node = nodes[first[text.charCodeAt(start)] ?? 0];
    for (let at = start + 1; node !== undefined; at += 1) {
      for (const value of node.values) visit(value, start);
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
  }
}
