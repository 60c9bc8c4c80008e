// `natural` types only its root, which is never imported (it takes 0.7 s and loads database drivers).
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const distance: { LevenshteinDistance(source: string, target: string): number };
  export default distance;
}
