// Text in Markdown stays text: no link, heading, list, picture, tag or table comes out of what a page wrote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, linkTarget, markdownLink, markdownStrong } from '../../lib/outreach/formats/markdown-text.ts';

describe('escaped text', () => {
  it.each([
    ['[free](https://evil.example)', String.raw`\[free\](https\://evil.example)`],
    ['![x](y)', String.raw`!\[x\](y)`],
    ['# heading', String.raw`\# heading`],
    ['- item', String.raw`\- item`],
    ['+ item', String.raw`\+ item`],
    ['1. first', String.raw`1\. first`],
    ['12) twelfth', String.raw`12\) twelfth`],
    ['---', String.raw`\---`],
    ['===', String.raw`\===`],
    ['> quote', String.raw`\> quote`],
    ['*a* _b_ ~~c~~', String.raw`\*a\* \_b\_ \~\~c\~\~`],
    ['<script>', String.raw`\<script\>`],
    ['a | b', String.raw`a \| b`],
    ['&lt;', String.raw`\&lt;`],
    ['$x$', String.raw`\$x\$`],
    ['#123', String.raw`\#123`],
    ['www.evil.example', String.raw`www\.evil.example`],
    ['me@evil.example', String.raw`me\@evil.example`],
    ['two\nlines  here', 'two lines here'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('escapes fences and its own backslash', () => {
    expect(escapeMarkdown('```')).toBe('\\`\\`\\`');
    expect(escapeMarkdown('a\\')).toBe('a\\\\');
  });

  it.each(['2.02 %（2.01–2.03 %）', '+10%', '互動率 2.1 %，n = 14', '@deer.eats', '1.5 倍'])(
    'leaves %j readable',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );

  it('leaves no active sign without its backslash, whatever the text', () => {
    const signs = fc.constantFrom(...'a1 [](){}<>*_`~|#&$\\!+-=.:/@w漢');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 60 }), (text) => {
        const escaped = escapeMarkdown(text);
        const bare = escaped.replace(/\\[\\`*_[\]<>|~#&$:.@)=+-]/g, '');
        expect(bare).not.toMatch(/[\\`*_[\]<>|~#&$]/);
        expect(escaped).not.toMatch(/:\/\/|^\s*([-=]|\+\s|\d{1,9}[.)]\s)/);
        // Without the backslashes it is what it was.
        expect(escaped.replace(/\\(.)/g, '$1')).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('links', () => {
  it.each([
    ['https://www.instagram.com/p/a(b)/', 'https://www.instagram.com/p/a%28b%29/'],
    ['https://x.example/a b<c>', 'https://x.example/a%20b%3Cc%3E'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['not an address', null],
  ])('lead to the web alone: %s', (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });
  it('keep their words as words', () => {
    expect(markdownLink('a](https://evil.example) [b', 'https://good.example/')).toBe(
      String.raw`[a\](https\://evil.example) \[b](https://good.example/)`,
    );
    expect(markdownLink('a*', 'javascript:x')).toBe(String.raw`a\*`);
  });
});

describe('a strong middle', () => {
  it('stands between stars where stars work', () => {
    expect(markdownStrong('喝', '精釀啤酒', '去')).toBe('喝**精釀啤酒**去');
    expect(markdownStrong('a ', 'b*c', ' d')).toBe(String.raw`a **b\*c** d`);
  });
  it('is plain where they would stay on the screen, and puts no address together', () => {
    expect(markdownStrong('吃 ', '@guri.oats', ' 的')).toBe('吃 @guri.oats 的');
    expect(markdownStrong('https:', '//evil.example', '/x')).toBe(String.raw`https\://evil.example/x`);
  });
});
