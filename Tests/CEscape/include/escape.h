// System calls that Swift does not import, for a child that tries to get out of its sandbox.
#ifndef ESCAPE_H
#define ESCAPE_H

#include <stdint.h>

// Each returns 0 where the call went through, else the errno.
int32_t escape_trace_parent(void);
int32_t escape_set_up_io_uring(void);
int32_t escape_leave_namespace(void);
int32_t escape_raise_limits(void);
int32_t escape_share_memory(void);

#endif
