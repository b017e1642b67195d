/* The linear algebra that OpenCV asks of its own OpenBLAS, answered by NumPy's, which is the same
   library with integers of 64 bits and other names. One of them is 38 MB. Made by slim.py.

   Every name is what `nm -D --undefined-only` says that OpenCV's library needs; the linker is told
   to fail over any other, so that a newer OpenCV cannot lose one. */
#include <stdint.h>
#include <stdlib.h>

typedef int64_t L;
typedef const int *I;

#define THEIRS(name) scipy_##name##64_

/* C interface: integers by value. */
#define GEMM(T, name, SCALAR)                                                                       \
    extern void THEIRS(cblas_##name)(int, int, int, L, L, L, SCALAR, const T *, L, const T *, L,    \
                                     SCALAR, T *, L);                                               \
    void cblas_##name(int o, int ta, int tb, int m, int n, int k, SCALAR al, const T *a, int lda,   \
                      const T *b, int ldb, SCALAR be, T *c, int ldc) {                              \
        THEIRS(cblas_##name)(o, ta, tb, m, n, k, al, a, lda, b, ldb, be, c, ldc);                   \
    }
GEMM(float, sgemm, float)
GEMM(double, dgemm, double)
GEMM(void, cgemm, const void *)
GEMM(void, zgemm, const void *)

/* Fortran interface: integers by address, each in a place of its own. */
#define IN(x) L x##_ = *x
#define SAY *info = (int)info_

static L *long_pivots(L n) {
    L *p = malloc(sizeof(L) * (size_t)(n > 0 ? n : 1));
    if (!p) abort();
    return p;
}

#define LINEAR(T, p)                                                                                \
    extern void THEIRS(p##gesv_)(L *, L *, T *, L *, L *, T *, L *, L *);                           \
    void p##gesv_(I n, I nrhs, T *a, I lda, int *piv, T *b, I ldb, int *info) {                     \
        IN(n); IN(nrhs); IN(lda); IN(ldb); L info_ = 0, *piv_ = long_pivots(n_);                    \
        THEIRS(p##gesv_)(&n_, &nrhs_, a, &lda_, piv_, b, &ldb_, &info_);                            \
        for (L i = 0; i < n_; i++) piv[i] = (int)piv_[i];                                           \
        free(piv_); SAY;                                                                            \
    }                                                                                               \
    extern void THEIRS(p##getrf_)(L *, L *, T *, L *, L *, L *);                                    \
    void p##getrf_(I m, I n, T *a, I lda, int *piv, int *info) {                                    \
        IN(m); IN(n); IN(lda); L info_ = 0, least = m_ < n_ ? m_ : n_, *piv_ = long_pivots(least);  \
        THEIRS(p##getrf_)(&m_, &n_, a, &lda_, piv_, &info_);                                        \
        for (L i = 0; i < least; i++) piv[i] = (int)piv_[i];                                        \
        free(piv_); SAY;                                                                            \
    }                                                                                               \
    extern void THEIRS(p##potrf_)(const char *, L *, T *, L *, L *, size_t);                        \
    void p##potrf_(const char *u, I n, T *a, I lda, int *info) {                                    \
        IN(n); IN(lda); L info_ = 0;                                                                \
        THEIRS(p##potrf_)(u, &n_, a, &lda_, &info_, 1); SAY;                                        \
    }                                                                                               \
    extern void THEIRS(p##posv_)(const char *, L *, L *, T *, L *, T *, L *, L *, size_t);          \
    void p##posv_(const char *u, I n, I nrhs, T *a, I lda, T *b, I ldb, int *info) {                \
        IN(n); IN(nrhs); IN(lda); IN(ldb); L info_ = 0;                                             \
        THEIRS(p##posv_)(u, &n_, &nrhs_, a, &lda_, b, &ldb_, &info_, 1); SAY;                       \
    }                                                                                               \
    extern void THEIRS(p##gels_)(const char *, L *, L *, L *, T *, L *, T *, L *, T *, L *, L *,    \
                                 size_t);                                                           \
    void p##gels_(const char *t, I m, I n, I nrhs, T *a, I lda, T *b, I ldb, T *work, I lwork,      \
                  int *info) {                                                                      \
        IN(m); IN(n); IN(nrhs); IN(lda); IN(ldb); IN(lwork); L info_ = 0;                           \
        THEIRS(p##gels_)(t, &m_, &n_, &nrhs_, a, &lda_, b, &ldb_, work, &lwork_, &info_, 1); SAY;   \
    }                                                                                               \
    extern void THEIRS(p##geqrf_)(L *, L *, T *, L *, T *, T *, L *, L *);                          \
    void p##geqrf_(I m, I n, T *a, I lda, T *tau, T *work, I lwork, int *info) {                    \
        IN(m); IN(n); IN(lda); IN(lwork); L info_ = 0;                                              \
        THEIRS(p##geqrf_)(&m_, &n_, a, &lda_, tau, work, &lwork_, &info_); SAY;                     \
    }                                                                                               \
    extern void THEIRS(p##gesdd_)(const char *, L *, L *, T *, L *, T *, T *, L *, T *, L *, T *,   \
                                  L *, L *, L *, size_t);                                           \
    void p##gesdd_(const char *job, I m, I n, T *a, I lda, T *s, T *u, I ldu, T *vt, I ldvt,        \
                   T *work, I lwork, int *iwork, int *info) {                                       \
        IN(m); IN(n); IN(lda); IN(ldu); IN(ldvt); IN(lwork); L info_ = 0;                           \
        L *iwork_ = long_pivots(8 * (m_ < n_ ? m_ : n_));                                           \
        (void)iwork;                                                                                \
        THEIRS(p##gesdd_)(job, &m_, &n_, a, &lda_, s, u, &ldu_, vt, &ldvt_, work, &lwork_, iwork_,  \
                          &info_, 1);                                                               \
        free(iwork_); SAY;                                                                          \
    }
LINEAR(float, s)
LINEAR(double, d)

extern void THEIRS(dgeev_)(const char *, const char *, L *, double *, L *, double *, double *,
                           double *, L *, double *, L *, double *, L *, L *, size_t, size_t);
void dgeev_(const char *jl, const char *jr, I n, double *a, I lda, double *wr, double *wi,
            double *vl, I ldvl, double *vr, I ldvr, double *work, I lwork, int *info) {
    IN(n); IN(lda); IN(ldvl); IN(ldvr); IN(lwork); L info_ = 0;
    THEIRS(dgeev_)(jl, jr, &n_, a, &lda_, wr, wi, vl, &ldvl_, vr, &ldvr_, work, &lwork_, &info_, 1, 1);
    SAY;
}
