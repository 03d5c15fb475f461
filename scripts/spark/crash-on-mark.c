// Loaded into guichet-worker by a test of what becomes of crashes: an examination ends by SIGABRT where qpdf is given
// a PDF with the mark in it. The worker is the real one; no document is known to crash it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static const char mark[] = "%crash-here";

// QPDF::processMemoryFile(char const *, char const *, size_t, char const *), as the linker knows it.
#define ENTRY _ZN4QPDF17processMemoryFileEPKcS1_mS1_

typedef void process(void *document, const char *name, const char *bytes, size_t length, const char *password);

process ENTRY;

void ENTRY(void *document, const char *name, const char *bytes, size_t length, const char *password) {
  if (memmem(bytes, length, mark, sizeof mark - 1) != NULL) abort();
  ((process *)dlsym(RTLD_NEXT, "_ZN4QPDF17processMemoryFileEPKcS1_mS1_"))(document, name, bytes, length, password);
}
