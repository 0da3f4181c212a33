import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown.ts'

const clean = (text: string, path = 'page.mdx') =>
  parseMarkdown(`# T\n\n${text}`, { source: path, path }).articles[0]?.body

test.each([
  ['imports', "import A from '@theme/A';\nimport {\n  B,\n} from '../b'\n\nImport your data.", 'Import your data.'],
  ['exports', 'export const a = {\n  b: [1, 2],\n}\n\nexport the file.', 'export the file.'],
  ['tabs', '<Tabs>\n  <TabItem label="Mac">\n\n    - a\n      - b\n\n  </TabItem>\n</Tabs>', '**Mac**\n\n- a\n  - b'],
  ['an accordion', '<Accordion title="Can I?" open={x > 1}>\n  Yes.\n</Accordion>', '### Can I?\n\nYes.'],
  ['a component with its text in attributes', '<Faq question="Can I?" answer="Yes." />', '### Can I?\n\nYes.'],
  ['details', '<details>\n<summary>Can <b>I</b>?</summary>\n\nYes.\n\n</details>', '### Can **I**?\n\nYes.'],
  ['a list of definitions', '<dl><dt>Weight</dt><dd>Two kilos</dd></dl>', '### Weight\n\nTwo kilos'],
  ['headings with buttons', '<h3><button type="button">Can I?</button></h3>\n<div>Yes.</div>', '### Can I?\n\nYes.'],
  ['components in a line', 'Press <Kbd>K</Kbd> now <Badge text="new" />.', 'Press K now .'],
  ['expressions', 'It is{\' \'}<b>{"two"}</b> {props.days} days. {/* no */}', 'It is **two** days.'],
  ['what is no tag', 'If a < b, write <name> to <a@b.example> or <https://c.example>.', null],
  ['code', '```mdx\nimport a from "b"\n<A b={c} />\n```\n\nUse `<A>` and `{{ b }}`.', null],
  ['code in a component', '<A>\n  ```js title="x" {1}\n  <B/>\n  ```\n</A>', '```js\n<B/>\n```'],
  [
    'a table',
    '<table>\n <tr><th>A</th><th>B</th></tr>\n <tr><td>1</td><td>2</td></tr>\n</table>',
    '| A | B |\n| --- | --- |\n| 1 | 2 |',
  ],
  [
    'links',
    'See [a](../a.md), <a href="/b">b</a>, [c](https://c.example/x_(y)) ![d](d.png)',
    'See a, b, [c](https://c.example/x_(y))',
  ],
  ['scripts and styles', '<script setup>\nimport a from "b"\n</script>\n<style>\np { }\n</style>\nText', 'Text'],
  [
    'shortcodes of Hugo',
    '{{< note title="Careful" >}}\nText\n{{< /note >}}\n{{% expand "Can I?" %}}\nYes.\n{{% /expand %}}\n' +
      '{{< figure src="a.png" >}}',
    '**Careful**\n\nText\n\n### Can I?\n\nYes.',
  ],
  ['references of Hugo', 'See [page]({{< relref "a.md" >}}).', 'See page.'],
  [
    'tags of Jekyll',
    '{% include note.html content="Text" %}\n{% comment %}no{% endcomment %}\n{% if a %}Yes{% endif %}\n{: .cls }',
    'Text\n\nYes',
  ],
  [
    'hints of GitBook and Markdoc',
    '{% hint style="info" %}\nText\n{% endhint %}\n{% callout type="note" %}\nMore\n{% /callout %}',
    'Text\n\nMore',
  ],
  ['code of Jekyll', '{% highlight ruby %}\na {{ b }}\n{% endhighlight %}', '```\na {{ b }}\n```'],
  ['variables', 'Write to {{ site.email }} today.', 'Write to today.'],
  [
    'containers',
    ':::tip[Careful]{#a}\nText\n:::\n\n::: details Can I?\nYes.\n:::\n\n:::info\nMore\n:::',
    '**Careful**\n\nText\n\n### Can I?\n\nYes.\n\nMore',
  ],
  [
    'notes of MkDocs',
    '!!! warning "Careful"\n\n    Text\n\n    ??? question "Can I?"\n        Yes.\n\nAfter',
    '**Careful**\n\nText\n\n### Can I?\n\nYes.\n\nAfter',
  ],
  ['tabs of MkDocs', '=== "Mac"\n\n    brew\n\n=== "Linux"\n\n    apt', '**Mac**\n\nbrew\n\n**Linux**\n\napt'],
  [
    'definitions',
    'Weight\n:   Two kilos\n    and more\n\nColour\n: Red',
    '### Weight\n\nTwo kilos\nand more\n\n### Colour\n\nRed',
  ],
  ['alerts of GitHub', '> [!NOTE]\n> Text', '> Text'],
  [
    'footnotes',
    'Within 30 days[^1], mostly[^long].^[Not in August.]\n\n[^1]: Except gifts.\n[^long]: ' + 'x'.repeat(300),
    `Within 30 days (Except gifts), mostly. (Not in August)\n\n${'x'.repeat(300)}`,
  ],
  ['anchors and attributes', '## Returns {#returns}\n\nText {.cls data-a="b"}', '## Returns\n\nText'],
  [
    'notes of MyST',
    '```{note} Careful\nText\n```\n\nSee {ref}`Returns <returns>`.',
    '**Careful**\n\nText\n\nSee Returns.',
  ],
  [
    'marks of the generator',
    '[[toc]]\n\n--8<-- "a.md"\n<<< @/b.js\n\n:material-check: Done at 10:30:45',
    'Done at 10:30:45',
  ],
  ['wiki links', 'See [[Returns|this]] and [[help/Gifts]].', 'See this and Gifts.'],
  ['comments', 'a <!-- no\nno --> b', 'a b'],
])('%s', (_, text, expected) => expect(clean(text)).toBe(expected ?? text))

test('braces are words in plain Markdown', () => {
  expect(clean('Use {name} in {"a"}.', 'page.md')).toBe('Use {name} in {"a"}.')
})
