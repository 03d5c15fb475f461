#include "guichet_allocation.h"

#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile int32_t failure_status = 0;

void guichet_allocation_failure_is_the_end(int32_t status) { failure_status = status; }

void guichet_allocation_fill_holes(void) {
  // The end of the heap when this begins: what lies before it is a hole, or near enough.
  enum { GRANULE = 16, LARGEST = 4096, MOST = 100000 };
  char *end = sbrk(0);
  char *top = malloc(LARGEST * 64);
  if (top == NULL || top > end) return;
  free(top);
  int taken = 0;
  for (size_t size = LARGEST; size >= GRANULE; size -= GRANULE) {
    for (; taken < MOST; taken++) {
      char *hole = malloc(size);
      if (hole == NULL || hole >= top) {
        free(hole);
        break;
      }
    }
  }
}

// Has the heap reach so much further. Untouched, but for where glibc keeps its notes.
static bool extend_heap(size_t size) {
  enum { PAGE = 4096 };
  char *room = malloc(size);
  bool is_of_heap = room != NULL && room < (char *)sbrk(0);
  free(room);
  // At the beginning of what is free there may be such notes.
  uintptr_t first = ((uintptr_t)room / PAGE + 2) * PAGE, end = ((uintptr_t)room + size) / PAGE * PAGE;
  return is_of_heap && madvise((void *)first, end - first, MADV_DONTNEED) == 0;
}

// What lies before the large page in which the heap goes on: never looked at, and never given back.
__attribute__((used)) static void *volatile filler;

void guichet_allocation_begin_large_page(void) {
  enum { LARGE_PAGE = 2 << 20, LARGE_PAGES = 12, PROBE = 8192, HEADER = 16, ROOM_FOR_HEADERS = 256 };
  if (!extend_heap(LARGE_PAGE * LARGE_PAGES)) return;
  // Fits into no hole, so that it lies where the heap goes on.
  char *probe = malloc(PROBE);
  if (probe == NULL) return;
  uintptr_t next = (uintptr_t)probe + PROBE + HEADER;
  uintptr_t large_page = (next + ROOM_FOR_HEADERS + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  filler = malloc(large_page - ROOM_FOR_HEADERS - next);
}

// A sanitizer brings its own allocator, which must not be replaced.
#if !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static void *checked(void *memory) {
  if (__builtin_expect(memory == NULL && failure_status != 0, 0)) _exit(failure_status);
  return memory;
}

void *malloc(size_t size) { return checked(__libc_malloc(size)); }

void *calloc(size_t count, size_t size) { return checked(__libc_calloc(count, size)); }

void *realloc(void *memory, size_t size) {
  void *moved = __libc_realloc(memory, size);
  // To nothing: freed, as glibc does it.
  return size == 0 ? moved : checked(moved);
}

void *memalign(size_t alignment, size_t size) { return checked(__libc_memalign(alignment, size)); }

void *aligned_alloc(size_t alignment, size_t size) { return checked(__libc_memalign(alignment, size)); }

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) return EINVAL;
  void *memory = checked(__libc_memalign(alignment, size));
  if (memory == NULL) return ENOMEM;
  *result = memory;
  return 0;
}

#endif
