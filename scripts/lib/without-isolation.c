// Preloaded into guichet-worker by scripts/measure-isolation: the two calls that shut a child in do nothing, so that what
// they cost can be measured on the very program that is shipped.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

int prctl(int option, ...) {
  va_list list;
  va_start(list, option);
  unsigned long a = va_arg(list, unsigned long), b = va_arg(list, unsigned long), c = va_arg(list, unsigned long),
                d = va_arg(list, unsigned long);
  va_end(list);
  if (option == PR_SET_SECCOMP) return 0;
  int (*real)(int, unsigned long, unsigned long, unsigned long, unsigned long);
  *(void **)&real = dlsym(RTLD_NEXT, "prctl");
  return real(option, a, b, c, d);
}

long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long), d = va_arg(list, long),
       e = va_arg(list, long), f = va_arg(list, long);
  va_end(list);
  if (number == SYS_landlock_restrict_self) return 0;
  long (*real)(long, long, long, long, long, long, long);
  *(void **)&real = dlsym(RTLD_NEXT, "syscall");
  return real(number, a, b, c, d, e, f);
}
