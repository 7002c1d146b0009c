/** Floor for names: letters in threes, the rarer the more they say; no legal forms but those of the generator, no ties. */
export function nameFloor(names: readonly string[]): (name: string) => number {
  const folded = names.map(fold);
  const ids = new Map<number, number>();
  const holders: number[][] = [];
  folded.forEach((name, i) => {
    for (const gram of gramsOf(name)) {
      const id = ids.get(gram) ?? holders.push([]) - 1;
      ids.set(gram, id);
      holders[id]!.push(i);
    }
  });
  const weight = holders.map((own) => Math.log(1 + names.length / own.length) ** 2);
  const length = folded.map((name) =>
    Math.sqrt(gramsOf(name).reduce((sum, gram) => sum + weight[ids.get(gram)!]!, 0)),
  );
  const score = new Float64Array(names.length);
  const touched = new Int32Array(names.length);
  return (name) => {
    let [count, own] = [0, 0];
    for (const gram of gramsOf(fold(name))) {
      const id = ids.get(gram);
      own += id === undefined ? 60 : weight[id]!;
      if (id === undefined) continue;
      for (const holder of holders[id]!) {
        if (score[holder] === 0) touched[count++] = holder;
        score[holder]! += weight[id]!;
      }
    }
    let [best, bestScore] = [-1, 0];
    for (let i = 0; i < count; i += 1) {
      const position = touched[i]!;
      const value = score[position]! / length[position]!;
      if (value > bestScore) [best, bestScore] = [position, value];
      score[position] = 0;
    }
    return bestScore / Math.sqrt(own || 1) > 0.5 ? best : -1;
  };
}

const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(gmbh|co|kg|ag|e k|ohg|ug|haftungsbeschraenkt|b v|s a|ltd)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function gramsOf(name: string): readonly number[] {
  const text = ` ${name} `;
  const grams = new Set<number>();
  for (let i = 0; i + 3 <= text.length; i += 1)
    grams.add(text.charCodeAt(i) * 16_384 + text.charCodeAt(i + 1) * 128 + text.charCodeAt(i + 2));
  return [...grams];
}
