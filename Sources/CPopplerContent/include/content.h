/*
 * One pass over a page's content through Poppler, as flat records.
 *
 * A plain C interface: no C++ type and no exception crosses it. A document is opened, asked and closed
 * by one thread at a time; different documents may be used on different threads. Everything a call
 * returns belongs to the document and stays valid until the next call that returns the same kind of
 * thing, or until `content_close`.
 *
 * All coordinates are page space: top-left origin, y downward, points; crop box, /Rotate and /UserUnit
 * are applied. All text is UTF-8.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Raised whenever a record below changes its meaning or layout. */
#define CONTENT_INTERFACE_VERSION 1

typedef struct content_document content_document;

/* How opening went. */
enum content_status {
    CONTENT_OPEN = 0,
    /* The file could not be read. */
    CONTENT_UNREADABLE = 1,
    /* No cross-reference table, catalogue or pages could be made out. */
    CONTENT_DAMAGED = 2,
    /* Encrypted, and the password given (or none) does not open it. */
    CONTENT_LOCKED = 3,
    /* Encrypted in a way that Poppler does not know. */
    CONTENT_UNSUPPORTED_ENCRYPTION = 4,
    /* Memory ran out, or Poppler threw. */
    CONTENT_FAILED = 5
};

/* Text inside a pool; `count` bytes from `start`. Absent text has `start` == CONTENT_NO_TEXT. */
typedef struct {
    uint32_t start, count;
} content_span;
#define CONTENT_NO_TEXT UINT32_MAX

/* Where every span of a record set points to. */
typedef struct {
    const char *bytes;
    size_t count;
} content_pool;

typedef struct {
    double min_x, min_y, max_x, max_y;
} content_box;

/* Bits of a glyph; the same as `GlyphTable.Flags`. */
enum content_glyph_flag {
    CONTENT_GLYPH_SPACE = 1 << 0,
    CONTENT_GLYPH_INVISIBLE = 1 << 1,
    CONTENT_GLYPH_FILL_STROKE = 1 << 2,
    CONTENT_GLYPH_CLIPPED = 1 << 3,
    CONTENT_GLYPH_HIDDEN_LAYER = 1 << 4,
    CONTENT_GLYPH_TYPE3 = 1 << 5,
    CONTENT_GLYPH_VERTICAL = 1 << 6,
    CONTENT_GLYPH_UNMAPPED = 1 << 7,
    CONTENT_GLYPH_ARTIFACT = 1 << 8,
    CONTENT_GLYPH_OUTLINE = 1 << 9,
    CONTENT_GLYPH_REMARK = 1 << 10
};

/* One column per property, `count` elements each; `scalar_start` has one more. */
typedef struct {
    size_t count, scalar_count;
    const uint32_t *scalars, *scalar_start, *code;
    const double *origin_x, *origin_y, *advance_x, *advance_y, *font_size;
    const float *width_scale, *rise;
    const uint16_t *font;
    const uint32_t *color;
    const uint16_t *flags;
    const int32_t *marked_content;
} content_glyphs;

enum content_font_flag {
    CONTENT_FONT_FIXED_PITCH = 1 << 0,
    CONTENT_FONT_SERIF = 1 << 1,
    CONTENT_FONT_SYMBOLIC = 1 << 2,
    CONTENT_FONT_ITALIC = 1 << 3,
    CONTENT_FONT_BOLD = 1 << 4,
    CONTENT_FONT_TYPE3 = 1 << 5,
    CONTENT_FONT_EMBEDDED = 1 << 6,
    CONTENT_FONT_TO_UNICODE = 1 << 7,
    CONTENT_FONT_VERTICAL = 1 << 8
};

typedef struct {
    /* With the subset prefix, if there is one. */
    content_span name;
    uint32_t flags;
    /* 100 to 900, 0 where the font descriptor does not say. */
    int32_t weight;
} content_font;

enum content_step { CONTENT_MOVE = 0, CONTENT_LINE = 1, CONTENT_CURVE = 2, CONTENT_CLOSE = 3 };

typedef struct {
    double x, y;
    uint8_t step;
} content_segment;

enum content_paint { CONTENT_STROKE = 0, CONTENT_FILL = 1, CONTENT_PATTERN = 2 };

typedef struct {
    content_box box;
    double line_width;
    size_t first_segment, segment_count, glyphs_before;
    uint32_t color;
    float opacity;
    uint8_t paint, is_dashed;
} content_path;

typedef struct {
    content_box box;
    size_t glyphs_before;
    int32_t pixel_width, pixel_height;
    /* Object number, -1 for an inline picture. */
    int32_t object_number;
    uint8_t is_mask;
} content_picture;

typedef struct {
    content_box box;
    content_span url;
    /* 1-based, 0 where the target is not a page of this document. */
    int32_t page;
} content_link;

typedef struct {
    content_span tag, actual_text;
    size_t first_glyph, glyph_count;
    int32_t identifier;
} content_mark;

enum content_fault_kind { CONTENT_FAULT_PAGE = 0, CONTENT_FAULT_CONTENT = 1, CONTENT_FAULT_LIMIT = 2 };

typedef struct {
    content_span message;
    uint8_t kind;
} content_fault;

typedef struct {
    double width, height;
    content_span label;
    content_pool pool;
    content_glyphs glyphs;
    const content_font *fonts;
    size_t font_count;
    const content_path *paths;
    size_t path_count;
    const content_segment *segments;
    size_t segment_count;
    const content_picture *pictures;
    size_t picture_count;
    const content_link *links;
    size_t link_count;
    const content_mark *marks;
    size_t mark_count;
    const content_fault *faults;
    size_t fault_count;
} content_page;

/* One entry of the outline, parents before their children. */
typedef struct {
    content_span title;
    /* 1-based, 0 where the target could not be resolved. */
    int32_t page;
    /* 0 for the top level. */
    int32_t depth;
} content_outline_entry;

typedef struct {
    int32_t page_count;
    int32_t major_version, minor_version;
    uint8_t is_tagged, is_encrypted, has_creation_time;
    /* Seconds since 1970 in UTC. */
    int64_t creation_time;
    content_pool pool;
    content_span title, producer, creator;
    const content_outline_entry *outline;
    size_t outline_count;
} content_facts;

enum content_picture_format {
    CONTENT_PICTURE_PNG = 0,
    CONTENT_PICTURE_JPEG = 1,
    /* The JPEG that fills the part, as it lies in the file; there is none where anything else is seen there. */
    CONTENT_PICTURE_ORIGINAL = 2
};

/* What to draw of a page, and how. */
typedef struct {
    /* Page space; read only when `has_part` is not 0, else the whole page is drawn. */
    content_box part;
    /* Pixels an inch; lowered where the page would have more than 60 million. */
    double resolution;
    /* 0 to 100. */
    int32_t jpeg_quality;
    uint8_t format, has_part;
} content_picture_request;

/* A picture file in memory. */
typedef struct {
    const char *bytes;
    size_t count;
    int32_t pixel_width, pixel_height;
} content_picture_file;

/* A remark about places of one page. */
typedef struct {
    /* 1-based. */
    int32_t page;
    /* Page space; at least one. */
    const content_box *boxes;
    size_t box_count;
    /* 0 to 1. */
    double red, green, blue;
    /* UTF-8, terminated. */
    const char *author, *words;
} content_remark;

/* A file in memory; content_free_copy ends it. */
typedef struct {
    const char *bytes;
    size_t count;
} content_copy;

/* CONTENT_INTERFACE_VERSION as the library was built with. */
int content_interface_version(void);

/* Version of Poppler that it was built with, as `22.12.0`. */
const char *content_poppler_version(void);

/*
 * Opens a file, or `count` bytes that are in memory and stay there unchanged until `content_close`. `password` may be NULL.
 * Returns NULL and says why in `*status`; `reason` (may be NULL) receives up to `reason_size` - 1 bytes
 * of what Poppler complained of, always terminated.
 */
content_document *content_open_path(const char *path, const char *password, int *status, char *reason, size_t reason_size);
content_document *content_open_bytes(
    const void *bytes, size_t count, const char *password, int *status, char *reason, size_t reason_size);

void content_close(content_document *document);

/* Facts about the document; never NULL. */
const content_facts *content_read_facts(content_document *document);

/* Size of page `number` (from 1) as displayed, in points, without interpreting it; 0 when there is no such page. */
void content_page_size(content_document *document, int32_t number, double *width, double *height);

/*
 * Interprets page `number` (from 1). NULL only when memory ran out; a page that cannot be read has a
 * fault of kind CONTENT_FAULT_PAGE and what could be read of it.
 */
const content_page *content_read_page(content_document *document, int32_t number);

/* Draws page `number` (from 1) with all that is seen of it. NULL when there is no such page, or nothing of it can be drawn. */
const content_picture_file *content_draw_page(content_document *document, int32_t number, const content_picture_request *request);

/*
 * The PDF of `count` bytes with remarks as highlight annotations, appended to it: the same bytes give the same copy.
 * Remarks on pages that there are not are left out. Returns NULL and says why, as content_open_bytes does.
 */
content_copy *content_annotated_copy(
    const void *bytes, size_t count, const char *password, const content_remark *remarks, size_t remark_count, int *status,
    char *reason, size_t reason_size);

void content_free_copy(content_copy *copy);

#ifdef __cplusplus
}
#endif
