package store

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// networkOf says on which network file system a folder lies; empty for none.
func networkOf(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(abs) + `\`)
	if err != nil {
		return "", err
	}
	if windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "a network drive", nil
	}
	return "", nil
}

// diskOf is the kind of a folder's file system, and how many bytes are free.
func diskOf(dir string) (kind string, free int64, err error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", -1, err
	}
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(abs) + `\`)
	if err != nil {
		return "", -1, err
	}
	var name [windows.MAX_PATH + 1]uint16
	if err := windows.GetVolumeInformation(root, nil, 0, nil, nil, nil, &name[0], uint32(len(name))); err != nil {
		return "", -1, err
	}
	var mine uint64
	err = windows.GetDiskFreeSpaceEx(root, &mine, nil, nil)
	return windows.UTF16ToString(name[:]), int64(mine), err
}
