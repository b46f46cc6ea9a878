// What a data set says of itself, whether it was collected or invented: its decision, groups, columns and known problems.

export interface CardFacts {
  readonly title: string;
  readonly summary: string;
  readonly place: string;
  readonly unit: { readonly name: string; readonly column?: string };
  readonly label: {
    readonly column: string;
    readonly favourable: string;
    readonly meaning: string;
    readonly yes: string;
    readonly no: string;
  };
  readonly score: null | {
    readonly column: string;
    readonly kind: string;
    readonly threshold: number;
    readonly meaning: string;
    /** Whether a high score speaks for the person; absent = it is a risk and speaks against. */
    readonly direction?: 'favourable' | 'risk';
  };
  /** true, or a sentence saying why no model is trained. */
  readonly trainable: true | string;
  readonly threshold: number | 'base-rate';
  readonly groups: readonly {
    readonly column: string;
    readonly title: string;
    readonly levels: Readonly<Record<string, string>>;
    readonly reference: string;
  }[];
  readonly columns: readonly {
    readonly name: string;
    readonly kind: 'number' | 'category' | 'text';
    readonly meaning: string;
    /** Not offered in pickers. */
    readonly hidden?: boolean;
    /** Only what many rows say together may be asked of it; it stands in no row and no model learns from it. */
    readonly sealed?: boolean;
  }[];
  readonly features: readonly string[];
  readonly excluded: readonly { readonly column: string; readonly why: string }[];
  readonly problems: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly source?: string;
  }[];
}
