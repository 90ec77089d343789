package archive

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"errors"
	"io"
	"time"
)

// packAtOnce is how many bytes are packed while the next are read.
const packAtOnce = 256 << 10

// Tar is a sink that writes a .tar.gz. Packing costs more than reading, so they
// go on side by side; Stop ends that where the tree was not closed.
type Tar struct {
	t      *tar.Writer
	b      *bufio.Writer
	to     *io.PipeWriter
	packed chan error
	ended  bool
}

// NewTar begins a .tar.gz.
func NewTar(w io.Writer) *Tar {
	from, to := io.Pipe()
	b := bufio.NewWriterSize(to, packAtOnce)
	t := &Tar{t: tar.NewWriter(b), b: b, to: to, packed: make(chan error, 1)}
	go func() {
		z, err := gzip.NewWriterLevel(w, gzip.BestSpeed)
		if err == nil {
			_, err = io.CopyBuffer(z, from, make([]byte, packAtOnce))
			err = errors.Join(err, z.Close())
		}
		from.CloseWithError(err) // then a writer that waits goes on, and learns why
		t.packed <- err
	}()
	return t
}

// Put writes a file, readable by its owner alone.
func (t *Tar) Put(name string, at time.Time, content []byte) error {
	if err := t.t.WriteHeader(&tar.Header{Name: name, Mode: 0o600, Size: int64(len(content)), ModTime: at}); err != nil {
		return err
	}
	_, err := t.t.Write(content)
	return err
}

// Close ends the archive, and waits until it is packed.
func (t *Tar) Close() error {
	err := t.t.Close()
	if err == nil {
		err = t.b.Flush()
	}
	return t.Stop(err)
}

// Stop gives an archive up that could not be written to its end, and gives the
// reason back, or the one that lies beneath it. After the end it has nothing to do.
func (t *Tar) Stop(why error) error {
	if t.ended {
		return why
	}
	t.ended = true
	t.to.CloseWithError(why)
	if err := <-t.packed; err != nil {
		return err
	}
	return why
}

// Zip is a sink that writes a .zip, which every computer opens.
type Zip struct{ z *zip.Writer }

// NewZip begins a .zip. It goes to w as it grows.
func NewZip(w io.Writer) *Zip { return &Zip{zip.NewWriter(w)} }

// Put writes a file.
func (z *Zip) Put(name string, at time.Time, content []byte) error {
	w, err := z.z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at})
	if err == nil {
		_, err = w.Write(content)
	}
	return err
}

// Close ends the archive.
func (z *Zip) Close() error { return z.z.Close() }
