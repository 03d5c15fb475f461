// Memory files that can be sealed, and opening without being led astray.
#include "guichet_linux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

int32_t guichet_memory_file(const char *name) {
  int file = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
  return file < 0 ? -errno : file;
}

int32_t guichet_seal(int32_t memory_file) {
  int seals = F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL;
  return fcntl(memory_file, F_ADD_SEALS, seals) == 0 ? 0 : -errno;
}

int32_t guichet_open_beneath(int32_t root, const char *path) {
  struct open_how how = {
      .flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS,
  };
  long file;
  do {
    file = syscall(SYS_openat2, root, path, &how, sizeof how);
    // The kernel asks to try again where a rename elsewhere in the tree made it unsure.
  } while (file < 0 && (errno == EINTR || errno == EAGAIN));
  return file < 0 ? -errno : (int32_t)file;
}
