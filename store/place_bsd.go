//go:build darwin || freebsd

package store

import "golang.org/x/sys/unix"

// networkOf says on which network file system a folder lies; empty for none.
func networkOf(dir string) (string, error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return "", err
	}
	if uint64(st.Flags)&unix.MNT_LOCAL != 0 {
		return "", nil
	}
	return unix.ByteSliceToString(st.Fstypename[:]), nil
}

// diskOf is the kind of a folder's file system, and how many bytes are free.
func diskOf(dir string) (kind string, free int64, err error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return "", -1, err
	}
	return unix.ByteSliceToString(st.Fstypename[:]), int64(st.Bavail) * int64(st.Bsize), nil
}
