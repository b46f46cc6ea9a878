// Seeded random streams: every stage of a run draws from a stream of its own name, so adding a draw in one never moves another.

export interface Rng {
  /** Uniform in [0, 1), 32 bits. */
  next(): number;
  /** Uniform integer in 0 .. n-1. */
  int(n: number): number;
  /** An independent stream, fixed by this stream's seed and the name. */
  stream(name: string): Rng;
}

/** 32-bit hash of a string (FNV-1a with a murmur finish); not cryptographic. */
export function hash32(text: string, seed = 0): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ (text.charCodeAt(i) & 0xff), 0x01000193);
    h = Math.imul(h ^ (text.charCodeAt(i) >>> 8), 0x01000193);
  }
  return mix32(h);
}

/** Scrambles a 32-bit integer (the finaliser of MurmurHash3). */
export function mix32(value: number): number {
  let h = value >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A small fast counter generator (sfc32, PractRand suite), seeded by name. */
export function rng(seed: string): Rng {
  let a = hash32(seed, 1);
  let b = hash32(seed, 2);
  let c = hash32(seed, 3);
  let d = 1;
  const draw = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) draw();
  return {
    next: () => draw() / 4294967296,
    int: (n) => Math.floor((draw() / 4294967296) * n),
    stream: (name) => rng(`${seed}/${name}`),
  };
}

/** Shuffles the indices 0 .. n-1 (Fisher–Yates). */
export function permutation(n: number, random: Rng): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.int(i + 1);
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
