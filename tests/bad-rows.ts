// Small files with one thing wrong in each, for every door a person's own rows come in by.

/** One cell a column; y says what was true, d what was decided, s a score, w a weight. */
type Row = Record<'age' | 'home' | 'sex' | 'w' | 's' | 'd' | 'y', string | number>;

/** 240 rows in which nothing is wrong: two sexes, two labels, numbers that tell the labels apart a little. */
function row(i: number): Row {
  const score = ((i * 37) % 100) / 100;
  return {
    age: 20 + ((i * 7) % 50),
    home: ['town', 'land', 'coast'][i % 3]!,
    sex: i % 5 < 2 ? 'F' : 'M',
    w: 1 + (i % 4) / 2,
    s: score,
    d: score > 0.5 ? 'yes' : 'no',
    y: score + ((i * 13) % 60) / 100 > 0.8 ? 'yes' : 'no',
  };
}

/** The file with some cells changed, as a CSV. */
export function rowsWith(change: (i: number) => Partial<Row> = () => ({}), n = 240): string {
  const rows = Array.from({ length: n }, (_, i) => Object.values({ ...row(i), ...change(i) }));
  return ['age,home,sex,w,s,d,y', ...rows.map((cells) => cells.join(','))].join('\n');
}

const at = <K extends keyof Row>(place: number, column: K, value: Row[K]) =>
  rowsWith((i) => (i === place ? { [column]: value } : {}));

/** The files of the ten kinds of bad input, by what is wrong. */
export const badRows = {
  nothing: rowsWith(),
  'a constant column': rowsWith(() => ({ home: 'town' })),
  'only constant columns': rowsWith(() => ({ home: 'town', age: 40 })),
  'a constant score': rowsWith(() => ({ s: 0.5 })),
  'a single class': rowsWith(() => ({ y: 'yes', d: 'yes' })),
  'a single class but for one row': rowsWith((i) => ({ y: i === 7 ? 'no' : 'yes' })),
  'one group': rowsWith(() => ({ sex: 'F' })),
  'one group but for two rows': rowsWith((i) => ({ sex: i === 7 || i === 8 ? 'M' : 'F' })),
  'an empty label': at(3, 'y', ''),
  'an empty group': at(3, 'sex', ''),
  'empty features': rowsWith((i) => (i % 9 === 3 ? { age: '', home: '' } : {})),
  'an empty weight': at(3, 'w', ''),
  'all weights zero': rowsWith(() => ({ w: 0 })),
  'some weights zero': rowsWith((i) => (i % 3 === 0 ? { w: 0 } : {})),
  'a group of weight zero': rowsWith((i) => (i % 5 < 2 ? { w: 0 } : {})),
  'a class of weight zero': rowsWith((i) => (row(i).y === 'yes' ? { w: 0 } : {})),
  'a negative weight': at(3, 'w', -2),
  'a NaN score': at(3, 's', 'NaN'),
  'scores outside [0, 1]': rowsWith((i) => ({ s: 300 + ((i * 37) % 550) })),
  '300 groups': rowsWith((i) => ({ sex: `group ${i % 300}` }), 900),
  'a text label': rowsWith((i) => ({ y: `said ${i} words` })),
} as const;
export type BadRows = keyof typeof badRows;
