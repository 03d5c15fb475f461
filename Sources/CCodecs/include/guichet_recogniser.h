// Tesseract, opened at run time where it is installed: nothing of it is needed to build or to start a program.
//
// A process that forks loads it before it shuts itself in, as no code can be mapped after that.
#ifndef GUICHET_RECOGNISER_H
#define GUICHET_RECOGNISER_H

#include <stddef.h>
#include <stdint.h>

typedef struct guichet_recogniser guichet_recogniser;

// What was read of one line of text.
typedef struct guichet_recognised_line {
  uint32_t characters;  // letters and digits, in all words
  double confidence;    // 0 to 100, the mean of the words, weighted by their letters and digits
} guichet_recognised_line;

// Writes the version of the library that is installed, such as `5.3.0`, with its terminating zero. Nothing of it stays in
// this process: the 50 libraries that come with it would make every later fork() dearer, so that a child looks.
//
// Returns 0, or a negated errno: -ENOENT where there is no such library.
int32_t guichet_recogniser_find_version(char *version, size_t capacity);

// Opens the library and reads the file `language`.traineddata below `directory`: some 100 ms. Null where there is no
// such library, or no such data.
guichet_recogniser *guichet_recogniser_load(const char *directory, const char *language);

// Lives as long as the recogniser.
const char *guichet_recogniser_version(const guichet_recogniser *recogniser);

void guichet_recogniser_free(guichet_recogniser *recogniser);

// Reads one upright line of dark text on bright paper. `pixels` holds `width` × `height` luma samples, row after row, and
// is read during the call only. Takes time in proportion to `width` / `height`.
//
// Returns 0, or -EINVAL where the recogniser refuses the picture.
int32_t guichet_recogniser_read_line(guichet_recogniser *recogniser, int32_t width, int32_t height,
                                     const uint8_t *pixels, guichet_recognised_line *line);

#endif
