/* The private C++ headers are included by CPopplerContent alone. */
