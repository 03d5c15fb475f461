#include "guichet_recogniser.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char library_name[] = "libtesseract.so.5";

// Of Tesseract's C interface (capi.h, stable since 4.0) what is used here. Its handles are opaque to us.
struct functions {
  const char *(*version)(void);
  void *(*create)(void);
  void (*delete)(void *api);
  int (*init)(void *api, const char *directory, const char *language, int engine, char **configurations,
              int configuration_count, char **names, char **values, size_t variable_count, int only_non_debug);
  void (*set_segmentation)(void *api, int mode);
  void (*set_image)(void *api, const unsigned char *pixels, int width, int height, int bytes_per_pixel, int stride);
  void (*set_resolution)(void *api, int pixels_per_inch);
  int (*recognise)(void *api, void *monitor);
  void (*clear)(void *api);
  void *(*words)(void *api);
  int (*next)(void *words, int level);
  char *(*text)(const void *words, int level);
  float (*confidence)(const void *words, int level);
  void (*delete_words)(void *words);
  void (*delete_text)(const char *text);
};

// Where each of them is in the table, in its order.
static const char *const symbols[] = {
    "TessVersion",
    "TessBaseAPICreate",
    "TessBaseAPIDelete",
    "TessBaseAPIInit4",
    "TessBaseAPISetPageSegMode",
    "TessBaseAPISetImage",
    "TessBaseAPISetSourceResolution",
    "TessBaseAPIRecognize",
    "TessBaseAPIClear",
    "TessBaseAPIGetIterator",
    "TessResultIteratorNext",
    "TessResultIteratorGetUTF8Text",
    "TessResultIteratorConfidence",
    "TessResultIteratorDelete",
    "TessDeleteText",
};
_Static_assert(sizeof(struct functions) == sizeof symbols, "a name for each function");

enum {
  ENGINE_LSTM_ONLY = 1,
  SEGMENTATION_SINGLE_LINE = 7,
  LEVEL_WORD = 3,
};

struct guichet_recogniser {
  void *library;
  void *api;
  struct functions call;
};

static bool bind_functions(void *library, struct functions *functions) {
  void *addresses[sizeof symbols / sizeof *symbols];
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    addresses[index] = dlsym(library, symbols[index]);
    if (addresses[index] == NULL) return false;
  }
  memcpy(functions, addresses, sizeof addresses);
  return true;
}

// In a child: writes the library's version into a pipe.
static void write_version(int pipe_end) {
  void *library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  struct functions functions;
  if (library == NULL || !bind_functions(library, &functions)) _exit(1);
  const char *text = functions.version();
  ssize_t length = (ssize_t)strlen(text);
  _exit(write(pipe_end, text, (size_t)length) == length ? 0 : 1);
}

// -EAGAIN where the child was killed from outside before it could tell.
static int32_t ask_child(char *version, size_t capacity) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -errno;
  pid_t child = fork();
  if (child == 0) write_version(ends[1]);
  int32_t error = child < 0 ? -errno : 0;
  close(ends[1]);
  ssize_t length = error == 0 ? read(ends[0], version, capacity - 1) : 0;
  close(ends[0]);
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  version[length > 0 ? length : 0] = 0;
  if (error != 0 || length > 0) return error;
  return WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGTERM) ? -EAGAIN : -ENOENT;
}

int32_t guichet_recogniser_find_version(char *version, size_t capacity) {
  // As often as a worker is started that is killed before it has greeted.
  enum { MOST_TRIES = 8 };
  int32_t error = -EAGAIN;
  for (int tries = 0; error == -EAGAIN && tries < MOST_TRIES; tries++) error = ask_child(version, capacity);
  return error;
}

guichet_recogniser *guichet_recogniser_load(const char *directory, const char *language) {
  guichet_recogniser *recogniser = calloc(1, sizeof *recogniser);
  if (recogniser == NULL) return NULL;
  // Read by its OpenMP as that is loaded: a child can start no thread, and would be ended for trying.
  setenv("OMP_THREAD_LIMIT", "1", 1);
  recogniser->library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (recogniser->library != NULL && bind_functions(recogniser->library, &recogniser->call)) {
    recogniser->api = recogniser->call.create();
  }
  // A line that is read badly would be read again in negative.
  char *names[] = {"tessedit_do_invert"};
  char *values[] = {"0"};
  if (recogniser->api == NULL ||
      recogniser->call.init(recogniser->api, directory, language, ENGINE_LSTM_ONLY, NULL, 0, names, values,
                            sizeof names / sizeof *names, 0) != 0) {
    guichet_recogniser_free(recogniser);
    return NULL;
  }
  recogniser->call.set_segmentation(recogniser->api, SEGMENTATION_SINGLE_LINE);
  return recogniser;
}

const char *guichet_recogniser_version(const guichet_recogniser *recogniser) { return recogniser->call.version(); }

void guichet_recogniser_free(guichet_recogniser *recogniser) {
  if (recogniser == NULL) return;
  if (recogniser->api != NULL) recogniser->call.delete(recogniser->api);
  if (recogniser->library != NULL) dlclose(recogniser->library);
  free(recogniser);
}

// Letters and digits of what French data can spell: those of ASCII, and in UTF-8 those of U+00C0 to U+017F but × and ÷.
static uint32_t letters_and_digits(const char *text) {
  uint32_t count = 0;
  for (const unsigned char *byte = (const unsigned char *)text; *byte != 0; byte++) {
    if ((*byte >= '0' && *byte <= '9') || (*byte >= 'A' && *byte <= 'Z') || (*byte >= 'a' && *byte <= 'z')) count++;
    if (*byte == 0xC3 && byte[1] != 0x97 && byte[1] != 0xB7) count++;
    if (*byte == 0xC4 || *byte == 0xC5) count++;
  }
  return count;
}

int32_t guichet_recogniser_read_line(guichet_recogniser *recogniser, int32_t width, int32_t height,
                                     const uint8_t *pixels, guichet_recognised_line *line) {
  const struct functions *call = &recogniser->call;
  *line = (guichet_recognised_line){0};
  call->set_image(recogniser->api, pixels, width, height, 1, width);
  // Else it guesses one, and says so.
  call->set_resolution(recogniser->api, 300);
  int32_t error = call->recognise(recogniser->api, NULL) == 0 ? 0 : -EINVAL;
  void *words = error == 0 ? call->words(recogniser->api) : NULL;
  double sum = 0;
  if (words != NULL) {
    do {
      char *text = call->text(words, LEVEL_WORD);
      if (text == NULL) continue;
      uint32_t characters = letters_and_digits(text);
      call->delete_text(text);
      line->characters += characters;
      sum += characters * (double)call->confidence(words, LEVEL_WORD);
    } while (call->next(words, LEVEL_WORD));
    call->delete_words(words);
  }
  if (line->characters > 0) line->confidence = sum / line->characters;
  call->clear(recogniser->api);
  return error;
}
