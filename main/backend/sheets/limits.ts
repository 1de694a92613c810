/** What the counter reads at most; a year of a large store has about 20,000 rows. */
export const mostRows = 200_000;
export const mostColumns = 500;

/** Parts of a workbook: a few for each sheet, some for each picture and comment. */
export const mostPackageEntries = 2_000;

/** Bytes of all parts that are read, unpacked: 200,000 rows of orders need about 150 MB. */
export const mostUnpackedBytes = 250_000_000;

/** Cells that joined cells are spread over, however often they overlap. */
export const mostMergedCells = 5_000_000;
