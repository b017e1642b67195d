"""Files that other programs write and read. Always in source pixels.

    format     holds                                        is lost, and said so    comes back
    COCO       pixels of every shape, labels; all else      the outline of a line   everything
               under a key of our own
    labelme    points, pixels of holes and parts, labels,   nothing                 everything
               notes; all else under a key of our own
    YOLO       pixels of regions, labels of one line        lines, places, notes    pixels, labels
    VOC        boxes and labels as XML can hold them        outlines, notes         boxes, labels
    masks      the class of each pixel, labels              which finding, notes    pixels, labels
    GeoJSON    shapes and places on earth, labels, notes    what lies nowhere       nothing
    PACP       runs and observations coded by PACP          other books, or derived nothing
    DWA-M 150  runs and observations by EN 13508-2          other books, shapes,    runs and
                                                            grades, profiles        observations

Texts are those of the project wherever the format can hold them; each format says how many it had
to change. Pictures go along only if asked, without what is redacted in them (`picture_files`).
"""
