let acting = true;

/** Whoever speaks to their machine, or leans on its keys, may let no single letter act. */
export const setSingleKeys = (act: boolean): void => {
  acting = act;
};

/** Whether a letter alone, outside of any field, does something. */
export const singleKeys = (): boolean => acting;
