"""The columns of PACP's exchange tables, as the open templates name them.

`PACP_Ratings` has the id of its inspection besides: without it no row would say whose it is.
"""

from __future__ import annotations

from inspector.standards import pacp

_INSPECTIONS = """
InspectionID Surveyed_By Certificate_Number Owner Customer Drainage_Area PO_Number
Pipe_Segment_Reference Inspection_Date Inspection_Time Street City Location_Details Upstream_MH
Up_Rim_to_Invert Up_Grade_to_Invert Up_Rim_to_Grade Downstream_MH Down_Rim_to_Invert
Down_Grade_to_Invert Down_Rim_to_Grade Sewer_Use Direction Height Flow_Control Width Shape
Material Lining_Method Pipe_Joint_Length Total_Length Length_Surveyed Year_Laid Year_Renewed
Media_Label Purpose Sewer_Category Pre_Cleaning Date_Cleaned Weather Location_Code
Additional_Info Reverse_Setup Sheet_Number IsImperial PressureValue WorkOrder Project Northing
Easting Elevation Coordinate_System GPS_Accuracy
"""
_CONDITIONS = """
ConditionID InspectionID Distance Counter PACP_Code Continuous Value_1st_Dimension
Value_2nd_Dimension Value_Percent Joint Clock_At_From Clock_To Remarks VCR_Time
"""
INSPECTIONS = tuple(_INSPECTIONS.split())
CONDITIONS = tuple(_CONDITIONS.split())
MEDIA_INSPECTIONS = ("MediaID", "InspectionID", "Video_Name", "Video_Location")
MEDIA_CONDITIONS = ("MediaID", "ConditionID", "Image_Name", "Image_Location")
RATINGS = (
    "InspectionID",
    *(f"STGradeScore{grade}" for grade in pacp.GRADES),
    *(f"OMGradeScore{grade}" for grade in pacp.GRADES),
    *("STPipeRating", "OMPipeRating", "OverallPipeRating"),
    *("STQuickRating", "OMQuickRating", "PACPQuickRating"),
    *("STPipeRatingsIndex", "OMPipeRatingsIndex", "OverallPipeRatingsIndex", "LoFPACP"),
)
LEFT_OUT = ("Picture", "Finding", "Book", "Code", "Why")
