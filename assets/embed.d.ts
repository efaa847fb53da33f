/** Where the model stands. */
export type RunState = 'fresh' | 'running' | 'paused' | 'finished' | 'diverged';

/** Shares are from 0 to 1; what is not there was not measured. */
export interface Measured {
  tripletAccuracy?: number;
  nearestNeighbourAccuracy?: number;
  meanReciprocalRank?: number;
  ndcg?: number;
  /** Of scored pairs, from -1 to 1. */
  spearman?: number;
  /** Questions that the figures are over. */
  sentences: number;
}

export interface Figures {
  state: RunState;
  step: number;
  /** Steps of the whole run. */
  steps: number;
  /** Of the last step that was reported. */
  loss?: number;
  msPerStep?: number;
  /** `WebGPU` or `CPU`. */
  device?: string;
  /** The step that `training` and `heldOut` were measured at. */
  measuredAt?: number;
  training?: Measured;
  heldOut?: Measured;
}

export interface Progress {
  /** `training` (steps), `download` (bytes), and other work that takes time. */
  stage: string;
  done: number;
  /** 0: nobody knows. */
  total: number;
  /** While it trains. */
  loss?: number;
}

export interface Neighbour {
  sentence: string;
  label?: string;
  /** Cosine. */
  similarity: number;
  /** By the trained distance. */
  distance: number;
  /** Counted from 1, now and before training. */
  rank: number;
  rankBefore: number;
  /** It was never trained on. */
  heldOut: boolean;
}

export interface Neighbours {
  text: string;
  /** Of the weights that were asked. */
  step: number;
  unknownWords: string[];
  /** Nearest first. */
  now: Neighbour[];
  beforeTraining: Neighbour[];
}

/** What came of a lesson. Told once a run of it is over, and again with every answer after it. */
export interface Goal {
  /** The id of one of ours, the title of any other. */
  lesson: string;
  /** In words. */
  outcome: string;
  /** Whether its goals were reached; absent where it has none. */
  reached?: boolean;
  /** The places of what was answered, counted from 0, before the run and after it. */
  before?: number;
  after?: number;
  steps: number;
  /** All of that for the room of a class. */
  code: string;
}

export interface Failed {
  /** What went wrong, and what to do about it. */
  message: string;
}

/** Text in any form that the page reads, or rows: `{text, label}`, `{anchor, positive, negative}`, `[anchor, positive]`, … */
export type Data = string | { text: string; name?: string } | Array<Record<string, unknown> | unknown[]>;

/** By their names in a link; null: the usual value. Also `data`, `lesson`, `controls` and `theme`. */
export type Settings = Record<string, string | number | boolean | null>;

/** Plain data that can be kept anywhere and given back, also to another playground. */
export interface PlaygroundState {
  version: 1;
  /** The file of a project: settings, data and the state of training. */
  project: ArrayBuffer;
}

export interface PlaygroundEvents {
  /** There is an untrained model with its figures. */
  ready: CustomEvent<Figures>;
  progress: CustomEvent<Progress>;
  /** Of a query, whoever has asked. */
  neighbours: CustomEvent<Neighbours>;
  /** A lesson's run is over. */
  goal: CustomEvent<Goal>;
  failed: CustomEvent<Failed>;
}

/**
 * `<triplet-playground>`: every attribute that HTML does not know is a part of the link, and live.
 * Methods reject with an Error whose message is a sentence for people.
 */
export interface TripletPlayground extends HTMLElement {
  /** Folder of the page; that of this script where nothing is said. */
  src: string | null;
  data: string | null;
  lesson: string | null;
  /** `train,map,curves,query`, and others. */
  controls: string | null;
  /** `auto`, `light` or `dark`. */
  theme: string | null;
  encoder: string | null;
  readonly figures: Figures | undefined;

  /** Resolves when the untrained model is there. */
  load(data: Data, options?: { name?: string }): Promise<Figures>;
  /** All of the settings or none. Where data or lesson change, resolves with figures once the model is there. */
  configure(settings: Settings): Promise<{ resetNeeded: boolean } | Figures>;
  /** So many steps more, or to the end. Resolves when training stands still. */
  train(options?: { steps?: number }): Promise<Figures>;
  pause(): Promise<Figures>;
  step(): Promise<Figures>;
  reset(): Promise<Figures>;
  query(text: string, count?: number): Promise<Neighbours>;
  /** A vector for each text, in their order. */
  embed(texts: Iterable<string>): Promise<Float32Array[]>;
  /** The figures of the last step; while it trains, the latest. */
  evaluate(): Promise<Figures>;
  /** A zip with the model for sentence-transformers and ONNX. */
  export(): Promise<Blob>;
  getState(): Promise<PlaygroundState>;
  /** Goes on exactly where the state was read. */
  setState(state: PlaygroundState): Promise<Figures>;

  addEventListener<K extends keyof PlaygroundEvents>(
    type: K,
    listener: (this: TripletPlayground, event: PlaygroundEvents[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'triplet-playground': TripletPlayground;
  }
}
